#include "sim/io/gpkg_tables.hpp"

#include "sim/base/fmt.hpp"

#include <cstdlib>
#include <string>

namespace sim::io {

namespace {

/// Asks for the cells of one column that are not of its type.
std::string question(OGRLayer &layer, int column, bool whole)
{
    OGRFieldDefn const *const field = layer.GetLayerDefn()->GetFieldDefn(column);
    std::string const name = sql_name(field->GetNameRef());
    return fmt::format("SELECT {} || '|{}|' || CAST({} AS TEXT) FROM {} WHERE typeof({}) IN "
                       "('text', 'blob'{})",
                       sql_name(layer.GetFIDColumn()), column, name, sql_name(layer.GetName()),
                       name, whole ? ", 'real'" : "");
}

} // namespace

std::vector<OddCell> odd_cells(GDALDataset &dataset, std::filesystem::path const &file,
                               OGRLayer &layer)
{
    std::string sql;
    for (int i = 0; i < layer.GetLayerDefn()->GetFieldCount(); ++i) {
        OGRFieldType const type = layer.GetLayerDefn()->GetFieldDefn(i)->GetType();
        bool const whole = type == OFTInteger || type == OFTInteger64;
        if ((whole || type == OFTReal) && *layer.GetFIDColumn() != '\0') {
            sql += (sql.empty() ? "" : " UNION ALL ") + question(layer, i, whole);
        }
    }
    std::vector<OddCell> odd;
    for (std::string const &answer :
         sql.empty() ? std::vector<std::string>{} : ask_all_sql(dataset, file, sql)) {
        std::size_t const first = answer.find('|');
        std::size_t const second = answer.find('|', first + 1);
        odd.push_back({.id = std::atoll(answer.c_str()),
                       .column = static_cast<std::size_t>(std::atoll(answer.c_str() + first + 1)),
                       .words = answer.substr(second + 1)});
    }
    return odd;
}

} // namespace sim::io
