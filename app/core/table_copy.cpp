#include "app/core/table_copy.hpp"

#include "sim/io/csv.hpp"

namespace app {

std::string tsv_of_rows(DataTable const &table, std::vector<std::size_t> const &order,
                        std::vector<std::string> const &heads)
{
    std::vector<std::string> names = heads;
    for (std::size_t c = names.size(); c < table.columns.size(); ++c) {
        names.push_back(table.columns[c].name);
    }
    std::string words;
    sim::io::append_csv_row(words, names, '\t');
    for (std::size_t const row : order) {
        sim::io::append_csv_row(words, table.rows[row].cells, '\t');
    }
    return words;
}

} // namespace app
