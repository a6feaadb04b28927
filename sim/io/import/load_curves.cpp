#include "sim/io/import/load_curves.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/foreign_cell.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

FoundColumn const *find(MapTask const &task, std::string_view ours)
{
    auto const found = std::ranges::find_if(
        task.columns, [&](FoundColumn const &column) { return column.match.ours == ours; });
    return found == task.columns.end() ? nullptr : &*found;
}

/// "0:00", "13:15", "1时", "h07", "24点" as a header of a column of hours.
bool is_hour(std::string const &header)
{
    std::string const word = folded(header);
    std::size_t const start = word.starts_with("h") || word.starts_with("t") ? 1 : 0;
    std::size_t const end = std::min(word.find_first_not_of("0123456789", start), word.size());
    auto const hour = parse_number<int>(std::string_view{word}.substr(start, end - start));
    std::string const rest = word.substr(end);
    bool const minutes = rest.size() >= 3 && rest.front() == ':' &&
                         rest.find_first_not_of("0123456789:") == std::string::npos;
    bool const marked = start == 1 || minutes || rest == "时" || rest == "点" || rest == "h";
    return hour && *hour >= 0 && *hour <= 24 && (marked || rest.empty());
}

std::vector<std::size_t> free_columns(MapTask const &task)
{
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < task.foreign.columns.size(); ++i) {
        auto const same = [&](FoundColumn const &column) { return column.position == i; };
        if (std::ranges::none_of(task.columns, same)) {
            free.push_back(i);
        }
    }
    return free;
}

/// One reading of a table whose loads stand in several columns.
struct WideCurves
{
    MapTask const &task;
    Diagnostics &findings;
    std::map<std::string, CurvePeak> peaks{};
    std::vector<std::string> order{};           ///< zones as the file brings them
    std::map<std::string, std::size_t> wrong{}; ///< loads by what is wrong with them

    void cell(ForeignRow const &row, std::size_t column, double factor, std::string const &zone,
              std::string const &time)
    {
        std::string const &words = column < row.cells.size() ? row.cells[column] : std::string{};
        ColumnSpec const &spec =
            *std::ranges::find(task.spec.columns, std::string{"load_kw"}, &ColumnSpec::name);
        CellReading const reading = read_foreign_cell(words, spec, factor, task.words);
        if (reading.problem != nullptr && ++wrong[reading.problem] <= told_each) {
            findings.push_back(
                warning_at(reading.problem,
                           {task.foreign.file, task.spec.name, fmt::format("row {}", row.number),
                            task.foreign.columns[column]},
                           shown_bytes(words), reading.message));
        }
        if (auto const *load = std::get_if<double>(&reading.cell)) {
            auto const [peak, is_new] = peaks.try_emplace(zone);
            if (is_new) {
                order.push_back(zone);
            }
            peak->second.add(*load, time, row.number);
        }
    }

    void tell_more() const
    {
        for (auto const &[problem, count] : wrong) {
            if (count > told_each) {
                findings.push_back(
                    warning_at(problem, {task.foreign.file, task.spec.name, "", "load_kw"}, "",
                               text("{count} more loads are wrong in the same way",
                                    {TextArg{"count", fmt::format("{}", count - told_each)}})));
            }
        }
    }
};

std::string words_of(ForeignRow const &row, FoundColumn const *column)
{
    return column != nullptr && column->position < row.cells.size() ? row.cells[column->position]
                                                                    : std::string{};
}

double factor_of(MapTask const &task, std::string const &header_unit)
{
    auto const declared = task.settings.units.find("load_kw");
    std::string const &unit =
        declared == task.settings.units.end() ? header_unit : declared->second;
    return unit.empty() ? 1.0 : unit_factor("load_kw", unit, task.words).value_or(1.0);
}

void hours_in_columns(WideCurves &curves, std::vector<std::size_t> const &columns)
{
    MapTask const &task = curves.task;
    double const factor = factor_of(task, "");
    for (ForeignRow const &row : task.foreign.rows) {
        std::string const zone = words_of(row, find(task, "zone"));
        std::string const date = words_of(row, find(task, "date"));
        for (std::size_t const column : columns) {
            std::string const &hour = task.foreign.columns[column];
            curves.cell(row, column, factor, zone, date.empty() ? hour : date + " " + hour);
        }
    }
}

void zones_in_columns(WideCurves &curves, std::vector<std::size_t> const &columns)
{
    MapTask const &task = curves.task;
    FoundColumn const *const time =
        find(task, "time") != nullptr ? find(task, "time") : find(task, "date");
    for (std::size_t const column : columns) {
        std::string const &header = task.foreign.columns[column];
        HeaderWords const words = header_words(header, task.words);
        std::size_t const bracket = narrowed(header).find('(');
        std::string const zone = words.unit.empty() ? header : narrowed(header).substr(0, bracket);
        double const factor = factor_of(task, words.unit);
        for (ForeignRow const &row : task.foreign.rows) {
            curves.cell(row, column, factor, zone, words_of(row, time));
        }
    }
}

} // namespace

void CurvePeak::add(double load_kw, std::string const &when, std::size_t at)
{
    ++hours;
    if (hours == 1 || load_kw > highest_kw) {
        second_kw = hours == 1 ? 0.0 : highest_kw;
        highest_kw = load_kw;
        time = when;
        row = at;
    } else {
        second_kw = std::max(second_kw, load_kw);
    }
}

bool CurvePeak::is_spike() const
{
    constexpr std::size_t a_day = 24;
    return hours >= a_day && highest_kw > 2.0 * second_kw;
}

bool has_wide_curves(MapTask const &task)
{
    return find(task, "load_kw") == nullptr && !free_columns(task).empty();
}

void map_wide_curves(MapTask const &task, MappedTable &mapped, Diagnostics &findings)
{
    constexpr std::ptrdiff_t fewest_hours = 12;
    std::vector<std::size_t> columns = free_columns(task);
    auto const hour = [&](std::size_t column) { return is_hour(task.foreign.columns[column]); };
    WideCurves curves{task, findings};
    if (find(task, "zone") != nullptr && std::ranges::count_if(columns, hour) >= fewest_hours) {
        for (std::size_t const column : columns) {
            if (!hour(column)) {
                mapped.unused.push_back(task.foreign.columns[column]);
            }
        }
        std::erase_if(columns, [&](std::size_t column) { return !hour(column); });
        hours_in_columns(curves, columns);
    } else {
        zones_in_columns(curves, columns);
    }
    curves.tell_more();
    for (FoundColumn const &column : task.columns) {
        mapped.columns.push_back(column.match);
    }
    mapped.table.columns = {
        {"zone", RawType::words}, {"time", RawType::words}, {"load_kw", RawType::number}};
    for (std::string const &zone : curves.order) {
        CurvePeak const &peak = curves.peaks.at(zone);
        RawRow row;
        row.number = peak.row;
        row.cells = {cell_of(zone), cell_of(peak.time), peak.highest_kw};
        mapped.table.rows.push_back(std::move(row));
        if (peak.is_spike()) {
            findings.push_back(warning_at("load_spike",
                                          {task.foreign.file, task.spec.name, zone, "load_kw"},
                                          fmt::format("{}", peak.highest_kw),
                                          text("one hour is twice as high as any other")));
        }
    }
}

} // namespace sim::io
