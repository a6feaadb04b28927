#include "sim/io/works_edit.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/gdal_raii.hpp"

#include <algorithm>
#include <string_view>

namespace sim::io {

namespace {

/// A statement stays far below what SQLite takes (1 000 000 bytes, 2 000 terms).
constexpr std::size_t rows_at_once = 500;

/// "head (a, b, c) tail" for each so many of the list.
std::vector<std::string> in_parts(std::vector<std::string> const &list, std::string const &head,
                                  std::string_view tail)
{
    std::vector<std::string> statements;
    for (std::size_t first = 0; first < list.size(); first += rows_at_once) {
        std::string statement = head;
        for (std::size_t i = first; i < std::min(first + rows_at_once, list.size()); ++i) {
            statement += (i == first ? "" : ", ") + list[i];
        }
        statements.push_back(statement.append(tail));
    }
    return statements;
}

std::string row_of(std::string const &scenario, std::string const &package, WorkDates const &dates)
{
    return fmt::format("({}, {}, '{}', '{}', {})", scenario, sql_words(package),
                       iso_date(dates.start), iso_date(dates.finish), dates.fixed ? 1 : 0);
}

bool holds(WorksTable const &table, std::string const &package, WorkDates const &dates)
{
    auto const found = table.find(package);
    return found != table.end() && found->second == dates;
}

} // namespace

std::vector<std::string> works_statements(std::string const &scenario, WorksTable const &before,
                                          WorksTable const &after)
{
    std::string const key = sql_words(scenario);
    std::vector<std::string> gone;
    std::vector<std::string> rows;
    for (auto const &[package, dates] : before) {
        if (!holds(after, package, dates)) {
            gone.push_back(sql_words(package));
        }
    }
    for (auto const &[package, dates] : after) {
        if (!holds(before, package, dates)) {
            rows.push_back(row_of(key, package, dates));
        }
    }
    auto statements = in_parts(
        gone, fmt::format("DELETE FROM works WHERE scenario = {} AND package IN (", key), ")");
    auto const inserts =
        in_parts(rows, "INSERT INTO works (scenario, package, start, finish, fixed) VALUES ", "");
    statements.insert(statements.end(), inserts.begin(), inserts.end());
    return statements;
}

nlohmann::json works_json(WorksTable const &side, WorksTable const &other)
{
    nlohmann::json json = nlohmann::json::object();
    for (auto const &[package, dates] : side) {
        if (!holds(other, package, dates)) {
            json[package] = {{"start", iso_date(dates.start)},
                             {"finish", iso_date(dates.finish)},
                             {"fixed", dates.fixed}};
        }
    }
    for (auto const &[package, dates] : other) {
        if (!side.contains(package)) {
            json[package] = nullptr;
        }
    }
    return json;
}

} // namespace sim::io
