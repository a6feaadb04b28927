#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/measure.hpp"
#include "sim/model/finding.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

/// Ends of mains are digitised by hand: nearer than this they are one place.
constexpr double same_place_m = 50.0;

bool touches(geo::LineString const &a, geo::LineString const &b)
{
    if (a.empty() || b.empty()) {
        return false;
    }
    return geo::distance(a.front(), b) <= same_place_m ||
           geo::distance(a.back(), b) <= same_place_m ||
           geo::distance(b.front(), a) <= same_place_m ||
           geo::distance(b.back(), a) <= same_place_m;
}

/// One piece of a main and the source that it says it hangs on.
struct Piece
{
    std::string const &code;
    std::uint32_t source;
    geo::LineString const &line;
    bool reached = false;
};

/// Spreads from the sources over pieces that touch; what stays unreached ends nowhere.
template <typename Source>
void check_reached(char const *layer, std::vector<Source> const &sources, std::vector<Piece> pieces,
                   Diagnostics &findings)
{
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (geo::distance(sources[pieces[i].source].place, pieces[i].line) <= same_place_m) {
            pieces[i].reached = true;
            front.push_back(i);
        }
    }
    while (!front.empty()) {
        Piece const from = pieces[front.back()];
        front.pop_back();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (!pieces[i].reached && touches(from.line, pieces[i].line)) {
                pieces[i].reached = true;
                front.push_back(i);
            }
        }
    }
    for (Piece const &piece : pieces) {
        if (!piece.reached) {
            Diagnostic finding = finding_at(
                Severity::error, "main_not_connected", {"", layer, piece.code, "geometry"}, "",
                text(
                    "the main does not lead to {source}",
                    {TextArg{"source", sources[piece.source].name, sources[piece.source].name_en}}),
                text("an end within {metres} m of its source or of a main that leads there",
                     {TextArg{"metres", fmt::format("{}", same_place_m)}}));
            if (!piece.line.empty()) {
                finding.place = piece.line.front();
            }
            findings.push_back(std::move(finding));
        }
    }
}

/// Following what feeds a main ends at a source, the same all the way.
template <typename Main, typename Member>
void check_feeding(char const *layer, std::vector<Main> const &mains, Member Main::*source,
                   Diagnostics &findings)
{
    for (Main const &main : mains) {
        auto const fail = [&](char const *code, Text message) {
            findings.push_back(finding_at(
                Severity::error, code, {"", layer, main.code, "fed_by"}, mains[*main.fed_by].code,
                std::move(message),
                text("a main of the same source, nearer to it; empty for the first one")));
        };
        if (main.fed_by && mains[*main.fed_by].*source != main.*source) {
            fail("fed_by_other_source", text("the main upstream belongs to another source"));
        }
        std::size_t steps = 0;
        for (Main const *at = &main; at->fed_by && steps <= mains.size(); ++steps) {
            at = &mains[*at->fed_by];
        }
        if (steps > mains.size()) {
            fail("fed_in_a_loop", text("following what feeds this main never ends"));
        }
    }
}

void check_regulators(Dataset const &dataset, Diagnostics &findings)
{
    for (GasStation const &station : dataset.gas_stations) {
        if (station.kind == GasStationKind::regulator && !station.block) {
            Diagnostic finding = finding_at(
                Severity::error, "missing_value", {"", "gas_stations", station.code, "block"}, "",
                text("a regulator serves a block"),
                text("a value that stands in {target}", {TextArg{"target", "blocks.code"}}));
            finding.place = station.place;
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

void validate_networks(Dataset const &dataset, Diagnostics &findings)
{
    check_regulators(dataset, findings);
    check_feeding("heat_mains", dataset.heat_mains, &HeatMain::heat_source, findings);
    check_feeding("gas_mains", dataset.gas_mains, &GasMain::station, findings);
    std::vector<Piece> heat;
    for (HeatMain const &main : dataset.heat_mains) {
        for (geo::LineString const &line : main.lines) {
            heat.push_back({main.code, main.heat_source.index, line});
        }
    }
    check_reached("heat_mains", dataset.heat_sources, std::move(heat), findings);
    std::vector<Piece> gas;
    for (GasMain const &main : dataset.gas_mains) {
        for (geo::LineString const &line : main.lines) {
            gas.push_back({main.code, main.station.index, line});
        }
    }
    check_reached("gas_mains", dataset.gas_stations, std::move(gas), findings);
}

} // namespace sim
