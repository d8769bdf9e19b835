package io.slarules.internal.reach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a compiled class refers to, read from its constant pool. Whatever way a name was written (imported, qualified, in
 * Unicode escapes, behind a lambda or a method reference), the compiler has resolved it here.
 */
public final class CompiledCode {
    /** Types, though not their members, that the compilers name themselves: for lambdas, for texts, for the rule engine. */
    private static final Pattern NAMED_BY_THE_COMPILER = Pattern.compile("org\\.(drools|kie)\\..*"
            + "|java\\.lang\\.invoke\\.(LambdaMetafactory|StringConcatFactory|MethodHandles(\\$Lookup)?)"
            + "|java\\.io\\.(Serializable|Externalizable|IOException|ObjectInput|ObjectOutput)"
            + "|java\\.lang\\.ClassNotFoundException");

    /** Makers of lambdas, of texts, and of the value that a condition compares with. */
    private static final Set<String> CALLED_BY_THE_COMPILER = Set.of(
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "org.drools.mvel.field.FieldFactory");

    private final ByteBuffer pool;
    private final int[] at;

    private CompiledCode(byte[] bytes) {
        this.pool = ByteBuffer.wrap(bytes);
        this.at = new int[Short.toUnsignedInt(pool.getShort(8))];
        int offset = 10;
        for (int i = 1; i < at.length; i++) {
            at[i] = offset;
            int tag = pool.get(offset);
            offset += switch (tag) {
                case 1 -> 3 + Short.toUnsignedInt(pool.getShort(offset + 1));
                case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
                case 5, 6 -> 9;
                case 15 -> 4;
                case 7, 8, 16, 19, 20 -> 3;
                default ->
                    throw new IllegalArgumentException("A class file has a constant of unknown kind (" + tag + ")");
            };
            if (tag == 5 || tag == 6) {
                i++;
            }
        }
    }

    /**
     * What the class refers to that is not allowed, as {@code type} or {@code type.member}.
     *
     * @param own whether a class is one of the rules' own
     */
    public static Set<String> outside(byte[] bytes, Reach reach, Predicate<String> own) {
        CompiledCode code = new CompiledCode(bytes);
        Set<String> outside = new LinkedHashSet<>();
        for (int i = 1; i < code.at.length; i++) {
            if (code.at[i] > 0) {
                code.outside(i, reach, own).ifPresent(outside::add);
            }
        }
        return outside;
    }

    private Optional<String> outside(int index, Reach reach, Predicate<String> own) {
        int offset = at[index];
        int tag = pool.get(offset);
        if (tag == 7) {
            String type = type(index);
            boolean allowed = own.test(type)
                    || reach.allows(type)
                    || reach.encloses(type)
                    || NAMED_BY_THE_COMPILER.matcher(type).matches();
            return allowed ? Optional.empty() : Optional.of(type);
        }
        if (tag < 9 || tag > 11) {
            return Optional.empty();
        }
        String owner = type(Short.toUnsignedInt(pool.getShort(offset + 1)));
        int pair = at[Short.toUnsignedInt(pool.getShort(offset + 3))];
        String member = text(Short.toUnsignedInt(pool.getShort(pair + 1)));
        String descriptor = text(Short.toUnsignedInt(pool.getShort(pair + 3)));
        boolean today = owner.equals("java.util.Date") && member.equals("<init>") && descriptor.equals("()V");
        boolean factory = CALLED_BY_THE_COMPILER.contains(owner);
        boolean allowed = own.test(owner)
                ? !member.equals("getClass")
                : factory || member.equals("clone") || (reach.allows(owner, member) && !today);
        String named = today ? "()" : member.equals("<init>") ? "" : "." + member;
        return allowed ? Optional.empty() : Optional.of(owner + named);
    }

    /** The type of a class constant; of an array, what it is an array of. Primitive types count as Object. */
    private String type(int index) {
        String name = text(Short.toUnsignedInt(pool.getShort(at[index] + 1)));
        String element = name.replaceFirst("^\\[+", "");
        boolean array = element.length() < name.length();
        if (array && !element.startsWith("L")) {
            return "java.lang.Object";
        }
        return (array ? element.substring(1, element.length() - 1) : element).replace('/', '.');
    }

    private String text(int index) {
        int offset = at[index];
        byte[] utf8 = new byte[Short.toUnsignedInt(pool.getShort(offset + 1))];
        pool.get(offset + 3, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
