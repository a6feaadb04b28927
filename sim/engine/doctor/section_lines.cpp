#include "sim/engine/doctor/section_lines.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"
#include "sim/model/illustrative.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sim::checkup {

namespace {

/// Ends of lines are digitised by hand: nearer than this they are one place.
constexpr double same_place_m = 50.0;
constexpr double same_pole_m = 1.0;

bool has_line(FeederSection const &section)
{
    return !section.lines.empty() && !section.lines.front().empty();
}

double length_m(FeederSection const &section)
{
    double metres = 0.0;
    for (geo::LineString const &line : section.lines) {
        metres += geo::length(line);
    }
    return metres;
}

/// Where the current comes from.
struct Origin
{
    std::string const &code;
    std::vector<geo::LineString> lines;
    geo::Point end;
    Provenance const *provenance;
};

Origin origin_of(Dataset const &dataset, FeederSection const &section)
{
    if (section.upstream) {
        FeederSection const &upstream = dataset.feeder_sections[section.upstream->index];
        return {upstream.code, upstream.lines,
                has_line(upstream) ? upstream.lines.back().back() : geo::Point{},
                &upstream.provenance};
    }
    Substation const &station =
        dataset.substations[dataset.feeders[section.feeder.index].substation.index];
    return {station.code, {{station.place}}, station.place, &station.provenance};
}

void check_start(FeederSection const &section, Report &report)
{
    Origin const origin = origin_of(report.dataset(), section);
    geo::Point const start = section.lines.front().front();
    double const off_m = geo::distance(start, origin.lines);
    if (origin.lines.empty() || off_m <= same_place_m) {
        return;
    }
    bool const is_reversed =
        geo::distance(section.lines.back().back(), origin.lines) <= same_place_m;
    DoctorFinding &finding =
        report.add(is_reversed ? "section_reversed" : "section_island",
                   {"feeder_sections", section.code, "geometry", whole(off_m) + " m", start},
                   {TextArg{"upstream", origin.code}, TextArg{"metres", digits(same_place_m)}});
    if (is_guess_against_fact(*origin.provenance, section.provenance)) {
        return; // a drawn line does not follow a generated one
    }
    std::vector<geo::LineString> lines = section.lines;
    if (is_reversed) {
        std::ranges::reverse(lines);
        for (geo::LineString &line : lines) {
            std::ranges::reverse(line);
        }
    } else if (geo::distance(start, origin.end) <= length_m(section)) {
        lines.front().insert(lines.front().begin(), origin.end);
    } else {
        return; // more would be made up than was drawn
    }
    propose_shape(finding, std::move(lines));
}

void check_length(FeederSection const &section, Report &report)
{
    double const metres = length_m(section);
    auto const band = report.band("section_km");
    if (metres < same_pole_m) {
        report.add("line_without_length", {"feeder_sections", section.code, "geometry",
                                           digits(metres), section.lines.front().front()});
    } else if (band && metres > 1000.0 * band->high) {
        report.add_outside("section_length",
                           {"feeder_sections", section.code, "geometry", digits(metres / 1000.0),
                            section.lines.front().front()},
                           *band);
    }
}

void check_end(FeederSection const &section, Report &report)
{
    auto const band = report.band("section_to_block_m");
    if (!band || !section.block) {
        return;
    }
    Block const &block = report.dataset().block(*section.block);
    geo::Point const end = section.lines.back().back();
    double const least_m = geo::distance(end, block.area);
    if (!block.area.empty() && least_m > band->high) {
        report.add("section_off_block", {"feeder_sections", section.code, "block", block.code, end},
                   {TextArg{"metres", whole(least_m)}, TextArg{"high", digits(band->high)}});
    }
}

/// Ends of stretches of one feeder that are the same pole although neither feeds the other.
void check_rings(Report &report)
{
    Dataset const &dataset = report.dataset();
    using Pole = std::tuple<std::uint32_t, long, long>; // feeder and a grid of poles
    std::map<Pole, std::uint32_t> ends;
    for (std::uint32_t i = 0; i < dataset.feeder_sections.size(); ++i) {
        FeederSection const &section = dataset.feeder_sections[i];
        if (!has_line(section)) {
            continue;
        }
        geo::Point const end = section.lines.back().back();
        auto const [first, is_new] =
            ends.emplace(Pole{section.feeder.index, std::lround(end.x / same_pole_m),
                              std::lround(end.y / same_pole_m)},
                         i);
        geo::Point const station =
            dataset.substations[dataset.feeders[section.feeder.index].substation.index].place;
        bool const returns = geo::distance(end, station) < same_pole_m;
        if (!is_new || returns) {
            std::string const &other = returns ? dataset.feeders[section.feeder.index].code
                                               : dataset.feeder_sections[first->second].code;
            report.add("feeder_ring", {"feeder_sections", section.code, "geometry", other, end},
                       {TextArg{"other", other}});
        }
    }
}

void check_dead_ends(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<bool> feeds(dataset.feeder_sections.size());
    for (FeederSection const &section : dataset.feeder_sections) {
        if (section.upstream) {
            feeds[section.upstream->index] = true;
        }
    }
    for (TransformerZone const &zone : dataset.transformer_zones) {
        feeds[zone.section.index] = true;
    }
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        FeederSection const &section = dataset.feeder_sections[i];
        if (!feeds[i] && section.other_load_peak_kw == 0.0) {
            DoctorFinding &finding = report.add(
                "dead_end",
                {"feeder_sections", section.code, "code", section.code,
                 has_line(section) ? std::optional{section.lines.back().back()} : std::nullopt});
            propose_removal(finding);
        }
    }
}

} // namespace

DoctorKinds section_kinds()
{
    using enum Severity;
    Text const start = text("a start within {metres} m of {upstream}");
    return {
        {"section_island", warning, text("the line does not begin where {upstream} ends"), start},
        {"section_reversed", warning,
         text("the line is drawn towards {upstream}, not away from it"), start},
        {"feeder_ring", warning,
         text("the line ends where {other} is already: the feeder forms a ring"),
         text("a tree; an open switch is a tie")},
        {"line_without_length", warning, text("the line has no length"),
         text("a line from pole to pole")},
        {"section_length", warning, text("the stretch is too long for one line (km)"),
         text("{low} to {high} km")},
        {"section_off_block", warning, text("the line ends {metres} m away from its block"),
         text("at most {high} m")},
        {"dead_end", note, text("nothing hangs on this stretch"),
         text("a zone, another load or a further stretch")},
    };
}

void check_sections(Report &report)
{
    for (FeederSection const &section : report.dataset().feeder_sections) {
        if (has_line(section)) {
            check_start(section, report);
            check_length(section, report);
            check_end(section, report);
        }
    }
    check_rings(report);
    check_dead_ends(report);
}

} // namespace sim::checkup
