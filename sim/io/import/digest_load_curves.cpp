#include "sim/base/fmt.hpp"
#include "sim/io/import/digest_target.hpp"
#include "sim/io/import/digests.hpp"
#include "sim/io/import/load_curves.hpp"
#include "sim/io/import/told.hpp"

#include <map>
#include <string>

namespace sim::io {

namespace {

std::string time_of(RawTable const &lines, RawRow const &line)
{
    std::string time = cell_words(digest_cell(lines, line, "time"));
    if (!time.empty()) {
        return time;
    }
    std::string const date = cell_words(digest_cell(lines, line, "date"));
    std::string const hour = cell_words(digest_cell(lines, line, "hour"));
    return hour.empty() ? date : date + " " + hour;
}

} // namespace

RawTable digest_load_curves(RawTable const &lines, RawProject const &tables, Diagnostics &findings)
{
    DigestTarget target{tables, "transformer_zones", lines, "zone", findings};
    std::map<std::size_t, CurvePeak> peaks;
    for (RawRow const &line : lines.rows) {
        auto const *load = std::get_if<double>(&digest_cell(lines, line, "load_kw"));
        auto const row = load == nullptr ? std::nullopt : target.row_of(line);
        if (row) {
            peaks[*row].add(*load, time_of(lines, line), line.number);
        }
    }
    target.tell_lost();
    RawTable table = digest_table(lines, "transformer_zones", {{"base_peak_kw", RawType::number}});
    for (auto const &[row, peak] : peaks) {
        Location where{lines.files.empty() ? "" : lines.files.front(), lines.name, target.code(row),
                       "base_peak_kw"};
        if (peak.highest_kw < 0.0) {
            findings.push_back(
                warning_at("negative_peak", std::move(where), fmt::format("{}", peak.highest_kw),
                           text("every load of this zone is negative; it stays as it is")));
            continue;
        }
        RawRow out;
        out.number = peak.row;
        out.cells = {target.code(row), peak.highest_kw};
        table.rows.push_back(std::move(out));
        if (peak.is_spike()) {
            findings.push_back(warning_at("load_spike", std::move(where),
                                          fmt::format("{} kW, {}", peak.highest_kw, peak.time),
                                          text("one hour is twice as high as any other")));
        }
    }
    return table;
}

} // namespace sim::io
