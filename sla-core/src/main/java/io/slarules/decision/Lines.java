package io.slarules.decision;

/**
 * Plain text of lines indented by two spaces a level. Words of rule authors and hosts may hold line breaks and control
 * characters; a break goes on in the next line, indented, so that no word can pass for a line of its own.
 */
final class Lines {
    private final StringBuilder text = new StringBuilder(2048);

    void add(int level, String line) {
        String indent = "  ".repeat(level);
        text.append(indent);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\n') {
                text.append('\n').append(indent).append("  ");
            } else if (!Character.isISOControl(c)) {
                text.append(c);
            } else if (c == '\t') {
                text.append(' ');
            }
        }
        text.append('\n');
    }

    void blank() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
