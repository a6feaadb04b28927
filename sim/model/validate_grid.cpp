#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/finding.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

std::string digits(double value)
{
    return fmt::format("{}", value);
}

/// Homes of a block stand behind its zones, every one of them once.
void check_homes(Dataset const &dataset, Diagnostics &findings)
{
    std::vector<int> homes(dataset.blocks.size());
    std::vector<bool> has_zone(dataset.blocks.size());
    for (TransformerZone const &zone : dataset.transformer_zones) {
        homes[zone.block.index] += zone.households;
        has_zone[zone.block.index] = true;
    }
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        Block const &block = dataset.blocks[i];
        if (!has_zone[i] && block.households > 0) {
            findings.push_back(
                finding_at(Severity::note, "block_without_zone",
                           {"", "transformer_zones", block.code, "block"}, block.code,
                           text("the block has no transformer zone; its electricity is left out"),
                           text("at least one zone for each block with households")));
        } else if (has_zone[i] && homes[i] != block.households) {
            findings.push_back(finding_at(
                Severity::warning, "zones_do_not_add_up", {"", "blocks", block.code, "households"},
                fmt::format("{}", block.households),
                text("the block's transformer zones have {count} households together",
                     {TextArg{"count", fmt::format("{}", homes[i])}}),
                text("the same number of households in the block and in its zones")));
        }
    }
}

void check_zone(Dataset const &dataset, TransformerZone const &zone, Diagnostics &findings)
{
    auto const place = [&](char const *field) {
        return Location{"", "transformer_zones", zone.code, field};
    };
    auto const say = [&](Severity severity, char const *code, char const *field, std::string value,
                         Text message, Text allowed) {
        Diagnostic finding = finding_at(severity, code, place(field), std::move(value),
                                        std::move(message), std::move(allowed));
        finding.place = zone.place;
        findings.push_back(std::move(finding));
    };
    FeederSection const &section = dataset.feeder_sections[zone.section.index];
    if (section.block && *section.block != zone.block) {
        say(Severity::warning, "section_of_other_block", "section", section.code,
            text("the section ends in another block than the zone's"),
            text("a section that ends in {block}", {TextArg{"block", dataset.block(zone.block).name,
                                                            dataset.block(zone.block).name_en}}));
    }
    bool const is_step = std::ranges::any_of(dataset.transformer_sizes, [&](auto const &size) {
        return size.capacity_kva == zone.capacity_kva;
    });
    if (!dataset.transformer_sizes.empty() && !is_step) {
        say(Severity::note, "not_a_size", "capacity_kva", digits(zone.capacity_kva),
            text("no transformer of this size is listed; its losses are those of the next one"),
            text("a value that stands in {target}",
                 {TextArg{"target", "transformer_sizes.capacity_kva"}}));
    }
    if (zone.base_peak_kw > zone.capacity_kva) {
        say(Severity::warning, "base_over_capacity", "base_peak_kw", digits(zone.base_peak_kw),
            text("the load without heating is more than the transformer carries"),
            text("at most {max}", {TextArg{"max", digits(zone.capacity_kva)}}));
    }
}

void check_tie(Dataset const &dataset, std::size_t index, Diagnostics &findings)
{
    Feeder const &feeder = dataset.feeders[index];
    if (!feeder.tie) {
        return;
    }
    Feeder const &other = dataset.feeders[feeder.tie->index];
    if (feeder.tie->index == index) {
        findings.push_back(finding_at(Severity::error, "tie_to_itself",
                                      {"", "feeders", feeder.code, "tie"}, other.code,
                                      text("a tie leads to another feeder, not to the same one"),
                                      text("the code of another feeder, or empty")));
    } else if (!other.tie || other.tie->index != index) {
        findings.push_back(finding_at(
            Severity::warning, "tie_one_sided", {"", "feeders", feeder.code, "tie"}, other.code,
            text("the other feeder's tie does not lead back to this one"),
            text("{code} as the tie of {other}",
                 {TextArg{"code", feeder.code}, TextArg{"other", other.name, other.name_en}})));
    }
}

void check_sections(Dataset const &dataset, Diagnostics &findings)
{
    std::vector<bool> has_section(dataset.feeders.size());
    for (FeederSection const &section : dataset.feeder_sections) {
        Feeder const &feeder = dataset.feeders[section.feeder.index];
        has_section[section.feeder.index] = true;
        if (section.other_load_peak_kw > feeder.limit_kva) {
            findings.push_back(
                finding_at(Severity::warning, "load_over_limit",
                           {"", "feeder_sections", section.code, "other_load_peak_kw"},
                           digits(section.other_load_peak_kw),
                           text("the load at this one place is more than the feeder carries"),
                           text("at most {max}", {TextArg{"max", digits(feeder.limit_kva)}})));
        }
    }
    for (std::size_t i = 0; i < dataset.feeders.size(); ++i) {
        if (!has_section[i]) {
            findings.push_back(finding_at(Severity::note, "feeder_without_section",
                                          {"", "feeders", dataset.feeders[i].code, "code"},
                                          dataset.feeders[i].code,
                                          text("the feeder has no section and carries nothing"),
                                          text("a value that stands in {target}",
                                               {TextArg{"target", "feeder_sections.feeder"}})));
        }
    }
}

} // namespace

void validate_grid(Dataset const &dataset, Diagnostics &findings)
{
    for (Substation const &station : dataset.substations) {
        if (station.already_loaded_kva > station.capacity_kva) {
            findings.push_back(
                finding_at(Severity::warning, "base_over_capacity",
                           {"", "substations", station.code, "already_loaded_kva"},
                           digits(station.already_loaded_kva),
                           text("the load without heating is more than the transformer carries"),
                           text("at most {max}", {TextArg{"max", digits(station.capacity_kva)}})));
        }
    }
    for (std::size_t i = 0; i < dataset.feeders.size(); ++i) {
        check_tie(dataset, i, findings);
    }
    check_sections(dataset, findings);
    for (TransformerZone const &zone : dataset.transformer_zones) {
        check_zone(dataset, zone, findings);
    }
    if (!dataset.transformer_zones.empty()) {
        check_homes(dataset, findings);
    }
}

} // namespace sim
