package io.slarules.examples.servicenow;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a compressed table row by row, and collects what is wrong with it, each with file, line and column. */
final class CsvTable {
    private final Path file;
    private final List<String> columns;
    private final List<String> problems = new ArrayList<>();

    CsvTable(Path file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    /** Hands every row to {@code eachRow}; what is wrong there it says through the row. */
    void read(Consumer<Row> eachRow) {
        try (InputStream compressed = new BufferedInputStream(Files.newInputStream(file));
                Reader text = new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            boolean first = true;
            for (NamedCsvRecord csvRecord : csv) {
                if (first) {
                    requireColumns(csvRecord.getHeader());
                    first = false;
                }
                eachRow.accept(new Row(csvRecord));
            }
            if (first) {
                problems.add(name() + ": has no rows; copy the file again");
            }
        } catch (ZipException e) {
            problems.add(name() + ": is not compressed with gzip (" + e.getMessage()
                    + "); give the file as it was published, or compress it");
        } catch (EOFException e) {
            throw cutOff();
        } catch (IOException e) {
            throw new LogException(file + " cannot be read (" + e.getMessage() + "): see that you may read the file");
        } catch (UncheckedIOException | CsvParseException e) {
            if (e.getCause() instanceof EOFException || e.getCause() instanceof ZipException) {
                throw cutOff();
            }
            problems.add(name() + ": cannot be read as a table (" + e.getMessage() + ")");
        }
        orThrow();
    }

    private LogException cutOff() {
        return new LogException(file + " ends in the middle or is damaged: copy the file again");
    }

    private void requireColumns(List<String> header) {
        for (String column : columns) {
            if (!header.contains(column)) {
                problems.add(name() + ": has no column (" + column + "); it has " + header);
            }
        }
        orThrow();
    }

    /** Notes a problem of the file as a whole. */
    void refuse(String problem) {
        problems.add(name() + ": " + problem);
    }

    void orThrow() {
        if (!problems.isEmpty()) {
            throw LogException.of("The incident log (" + file.toAbsolutePath() + ") cannot be replayed:", problems);
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    /** One row; where a value cannot be read, the problem is noted and a harmless one given instead. */
    final class Row {
        private final NamedCsvRecord csvRecord;

        private Row(NamedCsvRecord csvRecord) {
            this.csvRecord = csvRecord;
        }

        String text(String column) {
            String value = csvRecord.findField(column).orElse("");
            if (value.isBlank()) {
                refuse(column, value, "fill it in");
            }
            return value;
        }

        String oneOf(String column, Set<String> allowed) {
            String value = csvRecord.findField(column).orElse("");
            if (!allowed.contains(value)) {
                refuse(column, value, "give one of " + allowed.stream().sorted().toList());
            }
            return value;
        }

        /** The log's local times name no zone; they are read as UTC, as its service hours are. */
        Instant instant(String column) {
            String value = csvRecord.findField(column).orElse("");
            try {
                return LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException e) {
                refuse(column, value, "give date and time like 2016-02-29T14:05");
                return Instant.EPOCH;
            }
        }

        int count(String column) {
            String value = csvRecord.findField(column).orElse("");
            try {
                return Integer.parseUnsignedInt(value);
            } catch (NumberFormatException e) {
                refuse(column, value, "give a whole number");
                return 0;
            }
        }

        void refuse(String column, String value, String help) {
            problems.add(
                    name() + ":" + csvRecord.getStartingLineNumber() + ": " + column + " (" + value + "): " + help);
        }
    }
}
