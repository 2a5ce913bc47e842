package dev.grindstone.server.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads a Parquet file with Apache's own library, which shares nothing with what wrote it. */
record ParquetRows(List<String> columns, List<Group> rows) {

    static ParquetRows read(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            List<Group> rows = new ArrayList<>();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long row = 0; row < pages.getRowCount(); row++) {
                    rows.add(records.read());
                }
            }
            List<String> columns = schema.getColumns().stream()
                    .map(column -> String.join(".", column.getPath()))
                    .toList();
            return new ParquetRows(columns, rows);
        }
    }

    /** A value as text; empty for null. */
    static String text(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0
                ? ""
                : row.getValueToString(row.getType().getFieldIndex(column), 0);
    }
}
