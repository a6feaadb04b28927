#include "sim/report/sheets.hpp"

#include <algorithm>

namespace sim::report {

namespace {

// Unit codes of the two companies, as leading_group is one: whoever writes units.csv keeps to them.
constexpr char const *gas_company = "company_gas";
constexpr char const *heat_company = "company_heat";

bool is_supply_branch(Dataset const &dataset, std::string const &code)
{
    return std::ranges::any_of(dataset.transformer_zones, [&](TransformerZone const &zone) {
        return zone.utility_branch == code;
    });
}

std::vector<AttachedList> branch_lists(SheetSource const &source, std::string const &branch)
{
    Wording const &words = source.wording;
    PhysicsTables const &physics = source.physics;
    GridPart const part{.branch = branch};
    return {{.name = words.say(text("Strained zones")),
             .table = physics.strained_zones(part),
             .without = {"code", "branch"}},
            {.name = words.say(text("Strained lines")),
             .table = physics.strained_feeders(part),
             .without = {"code", "branch"}},
            {.name = words.say(text("Grid projects")),
             .table = physics.reinforcements(part),
             .without = {"branch"}}};
}

/// A place gets a list only if one of its zones is strained.
std::vector<AttachedList> place_lists(SheetSource const &source, JurisdictionId place)
{
    AttachedList list{.name = source.wording.say(text("Strained zones")),
                      .table = source.physics.strained_zones({.place = place}),
                      .without = {"code", "jurisdiction"}};
    return list.table.rows.empty() ? std::vector<AttachedList>{} : std::vector{std::move(list)};
}

} // namespace

std::vector<AttachedList> attached_lists(SheetSource const &source, TaskSheet const &sheet)
{
    Wording const &words = source.wording;
    PhysicsTables const &physics = source.physics;
    if (!physics.has_physics()) {
        return {};
    }
    if (sheet.place) {
        return place_lists(source, *sheet.place);
    }
    if (is_supply_branch(source.dataset, sheet.code)) {
        return branch_lists(source, sheet.code);
    }
    if (sheet.code == gas_company) {
        return {{.name = words.say(text("Gas station loads")), .table = physics.gas_stations()},
                {.name = words.say(text("Gas main loads")),
                 .table = physics.gas_mains(),
                 .without = {"spare_m3_per_day"}}};
    }
    if (sheet.code == heat_company) {
        return {{.name = words.say(text("Heat source loads")), .table = physics.heat_sources()},
                {.name = words.say(text("Heat main loads")), .table = physics.heat_mains()}};
    }
    return {};
}

} // namespace sim::report
