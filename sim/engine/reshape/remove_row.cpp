#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/lines.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/share.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

/// Codes of rows that hang on the one.
std::vector<std::string> hanging_on(Dataset const &dataset, std::string_view layer,
                                    std::string_view code)
{
    std::vector<std::string> codes;
    auto const add = [&](bool hangs, std::string const &other) {
        if (hangs) {
            codes.push_back(other);
        }
    };
    for (HeatMain const &main : dataset.heat_mains) {
        add(layer == "heat_sources" && dataset.heat_sources[main.heat_source.index].code == code,
            main.code);
        add(layer == "heat_mains" && main.fed_by && dataset.heat_mains[*main.fed_by].code == code,
            main.code);
    }
    for (GasMain const &main : dataset.gas_mains) {
        add(layer == "gas_stations" && dataset.gas_stations[main.station.index].code == code,
            main.code);
        add(layer == "gas_mains" && main.fed_by && dataset.gas_mains[*main.fed_by].code == code,
            main.code);
    }
    for (Feeder const &feeder : dataset.feeders) {
        add(layer == "substations" && dataset.substations[feeder.substation.index].code == code,
            feeder.code);
    }
    bool const is_section = layer == "feeder_sections";
    for (FeederSection const &section : dataset.feeder_sections) {
        add(is_section && section.upstream &&
                dataset.feeder_sections[section.upstream->index].code == code,
            section.code);
    }
    for (TransformerZone const &zone : dataset.transformer_zones) {
        add(is_section && dataset.feeder_sections[zone.section.index].code == code, zone.code);
    }
    return codes;
}

std::optional<Text> has_homes(Dataset const &dataset, std::string_view layer, std::string_view code)
{
    for (TransformerZone const &zone : dataset.transformer_zones) {
        if (layer == "transformer_zones" && zone.code == code && zone.households > 0) {
            return text("{zone} has {count} homes: give them to another zone first.",
                        {TextArg{"zone", zone.name, zone.name_en},
                         TextArg{"count", std::to_string(zone.households)}});
        }
    }
    return std::nullopt;
}

/// A load that only this row carries: it would be gone from the network.
std::optional<Text> has_load(Dataset const &dataset, std::string_view layer, std::string_view code)
{
    double kw = 0.0;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        kw += layer == "transformer_zones" && zone.code == code ? zone.base_peak_kw : 0.0;
    }
    for (FeederSection const &section : dataset.feeder_sections) {
        kw += layer == "feeder_sections" && section.code == code ? section.other_load_peak_kw : 0.0;
    }
    if (kw <= 0.0) {
        return std::nullopt;
    }
    return text("{code} carries {kw} kW: add that load to another row and set it to 0 here first.",
                {TextArg{"code", std::string{code}}, TextArg{"kw", digits(kw)}});
}

/// Dates that somebody set for the works of the row.
std::optional<Text> has_dates(Project const &project, std::string const &code)
{
    for (Scenario const &scenario : project.scenarios) {
        for (auto const &[package, dates] : scenario.works) {
            if (dates.fixed && speaks_of(package, code)) {
                return text("Dates of works of {code} are set by hand in {scenario}: free them "
                            "first.",
                            {TextArg{"code", code},
                             TextArg{"scenario", scenario.name_zh, scenario.name_en}});
            }
        }
    }
    return std::nullopt;
}

bool is_there(Dataset const &dataset, std::string_view layer, std::string_view code)
{
    auto const same = [&](auto const &one) { return layer == one.layer && *one.code == code; };
    return std::ranges::any_of(all_lines(dataset), same) ||
           std::ranges::any_of(all_points(dataset), same);
}

} // namespace

Reshaping remove_row(Project const &project, std::string_view layer, std::string_view code)
{
    Dataset const &dataset = *project.dataset;
    if (!is_there(dataset, layer, code)) {
        return refused(text("there is no such row"));
    }
    if (std::vector<std::string> const others = hanging_on(dataset, layer, code); !others.empty()) {
        return refused(
            text("{count} others hang on {code}, {other} among them.",
                 {TextArg{"count", std::to_string(others.size())},
                  TextArg{"code", std::string{code}}, TextArg{"other", others.front()}}));
    }
    if (auto reason = has_homes(dataset, layer, code)) {
        return refused(std::move(*reason));
    }
    if (auto reason = has_load(dataset, layer, code)) {
        return refused(std::move(*reason));
    }
    if (auto reason = has_dates(project, std::string{code})) {
        return refused(std::move(*reason));
    }
    Reshaping result;
    result.code = code;
    result.label = text("Remove {code}", {TextArg{"code", result.code}});
    result.change.rows.push_back(derived_row(std::string{layer}, result.code));
    result.change.rows.back().kind = RowEdit::Kind::remove;
    return result;
}

} // namespace sim::reshape
