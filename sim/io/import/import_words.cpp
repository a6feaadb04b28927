#include "sim/io/import/import_words.hpp"

#include "sim/io/csv.hpp"
#include "sim/io/word_values.hpp"

extern unsigned char const import_columns[];
extern unsigned long const import_columns_size;
extern unsigned char const import_units[];
extern unsigned long const import_units_size;
extern unsigned char const import_values[];
extern unsigned long const import_values_size;

namespace sim::io {

namespace {

std::string_view embedded(unsigned char const *bytes, unsigned long size)
{
    return {reinterpret_cast<char const *>(bytes), size};
}

std::vector<ImportWords::Synonym> read_synonyms()
{
    CsvTable const table{"columns.csv", embedded(import_columns, import_columns_size)};
    std::vector<ImportWords::Synonym> synonyms;
    for (std::size_t row = 0; row < table.size(); ++row) {
        ImportWords::Synonym synonym{table.cell(row, "layer"), table.cell(row, "column"), {}};
        for (char const *language : {"zh", "en"}) {
            for (std::string const &word : split_list(table.cell(row, language))) {
                synonym.words.push_back(folded(word));
            }
        }
        synonyms.push_back(std::move(synonym));
    }
    return synonyms;
}

std::vector<ImportWords::Unit> read_units()
{
    CsvTable const table{"units.csv", embedded(import_units, import_units_size)};
    std::vector<ImportWords::Unit> units;
    for (std::size_t row = 0; row < table.size(); ++row) {
        units.push_back({table.cell(row, "unit"), folded(table.cell(row, "word")),
                         table.number(row, "factor").value_or(1.0)});
    }
    return units;
}

bool is_left_out(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '_' || c == '*';
}

} // namespace

ImportWords import_words()
{
    ImportWords words{read_synonyms(), read_units(), {}};
    CsvTable const table{"values.csv", embedded(import_values, import_values_size)};
    for (std::size_t row = 0; row < table.size(); ++row) {
        words.values[table.cell(row, "column")].emplace(folded(table.cell(row, "word")),
                                                        table.cell(row, "value"));
    }
    return words;
}

std::string narrowed(std::string_view words)
{
    std::string narrow;
    narrow.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const byte = [&](std::size_t at) {
            return at < words.size() ? static_cast<unsigned char>(words[at]) : 0U;
        };
        unsigned const point = ((byte(i + 1) & 0x3fU) << 6U) | (byte(i + 2) & 0x3fU);
        bool const three = (byte(i) & 0xf0U) == 0xe0U && i + 2 < words.size();
        if (three && byte(i) == 0xefU && point >= 0xf01U && point <= 0xf5eU) { // U+FF01..FF5E
            narrow += static_cast<char>(point - 0xf01U + 0x21U);
            i += 2;
        } else if (three && byte(i) == 0xe3U && point == 0U) { // U+3000
            narrow += ' ';
            i += 2;
        } else if (byte(i) == 0xc2U && byte(i + 1) == 0xa0U) { // no-break blank
            narrow += ' ';
            i += 1;
        } else {
            narrow += words[i];
        }
    }
    return narrow;
}

std::string folded(std::string_view words)
{
    std::string fold;
    for (char const c : narrowed(words)) {
        if (!is_left_out(c)) {
            fold += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return fold;
}

} // namespace sim::io
