#include "sim/engine/doctor/checks.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace sim::checkup {

namespace {

template <typename Row>
Row const *find(std::vector<Row> const &rows, std::string const &code)
{
    auto const found = std::ranges::find(rows, code, &Row::code);
    return found != rows.end() ? &*found : nullptr;
}

/// The part of a block that no block before it of the same town has.
void mend_overlap(Dataset const &dataset, DoctorFinding &finding)
{
    Block const *const block = find(dataset.blocks, finding.diagnostic.where.feature);
    if (block == nullptr || finding.diagnostic.where.layer != "blocks") {
        return;
    }
    geo::MultiPolygon left = block->area;
    for (Block const &other : dataset.blocks) {
        if (&other == block) {
            break;
        }
        if (other.jurisdiction == block->jurisdiction) {
            left = geo::difference(left, other.area);
        }
    }
    if (!left.empty()) {
        propose_shape(finding, std::move(left));
    }
}

void mend_outside(Dataset const &dataset, DoctorFinding &finding)
{
    if (Block const *const block = find(dataset.blocks, finding.diagnostic.where.feature)) {
        auto inside =
            geo::intersection(block->area, dataset.jurisdiction(block->jurisdiction).area);
        if (!inside.empty()) {
            propose_shape(finding, std::move(inside));
        }
    }
}

/// The block's count is what money rests on: the zone with most households takes the difference.
void mend_homes(Dataset const &dataset, DoctorFinding &finding)
{
    Block const *const block = find(dataset.blocks, finding.diagnostic.where.feature);
    TransformerZone const *most = nullptr;
    int sum = 0;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        if (block != nullptr && dataset.block(zone.block).code == block->code) {
            sum += zone.households;
            most = most == nullptr || zone.households > most->households ? &zone : most;
        }
    }
    int const mended = most != nullptr ? most->households + block->households - sum : 0;
    if (mended > 0) {
        propose_other(finding, "transformer_zones", most->code,
                      {"households", std::to_string(mended)});
    }
}

void mend_tie(Dataset const &dataset, DoctorFinding &finding)
{
    std::string const &own = finding.diagnostic.where.feature;
    if (Feeder const *const feeder = find(dataset.feeders, own); feeder != nullptr && feeder->tie) {
        Feeder const &other = dataset.feeders[feeder->tie->index];
        if (!other.tie) {
            propose_other(finding, "feeders", other.code, {"tie", own});
        } else {
            propose_field(finding, "tie", "");
        }
    }
}

/// The next size of the ladder: the data may stand before a round number.
void mend_size(Dataset const &dataset, DoctorFinding &finding)
{
    TransformerZone const *const zone =
        find(dataset.transformer_zones, finding.diagnostic.where.feature);
    auto const step = std::ranges::find_if(dataset.transformer_sizes, [&](auto const &size) {
        return zone != nullptr && size.capacity_kva >= zone->capacity_kva;
    });
    if (step != dataset.transformer_sizes.end()) {
        propose_field(finding, "capacity_kva", digits(step->capacity_kva));
    }
}

void mend_section(Dataset const &dataset, DoctorFinding &finding)
{
    TransformerZone const *const zone =
        find(dataset.transformer_zones, finding.diagnostic.where.feature);
    if (zone == nullptr) {
        return;
    }
    auto const own = std::ranges::find_if(dataset.feeder_sections, [&](auto const &section) {
        return section.block && *section.block == zone->block;
    });
    if (own != dataset.feeder_sections.end()) {
        propose_field(finding, "section", own->code);
    }
}

} // namespace

std::vector<DoctorFinding> with_fixes(Dataset const &dataset, Diagnostics const &given)
{
    using Mend = void (*)(Dataset const &, DoctorFinding &);
    static std::map<std::string, Mend, std::less<>> const mends{
        {"overlap", mend_overlap},           {"outside_jurisdiction", mend_outside},
        {"zones_do_not_add_up", mend_homes}, {"homes_in_no_zone", mend_homes},
        {"homes_in_two_zones", mend_homes},  {"tie_one_sided", mend_tie},
        {"not_a_size", mend_size},           {"section_of_other_block", mend_section}};
    std::vector<DoctorFinding> findings;
    for (Diagnostic const &diagnostic : given) {
        DoctorFinding &finding = findings.emplace_back(DoctorFinding{diagnostic, {}, {}});
        if (auto const mend = mends.find(diagnostic.code); mend != mends.end()) {
            mend->second(dataset, finding);
        }
    }
    return findings;
}

} // namespace sim::checkup
