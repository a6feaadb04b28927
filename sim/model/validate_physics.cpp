#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/finding.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sim {

namespace {

/// Months that the season from 15 October to 15 April touches.
constexpr int season_months[] = {1, 2, 3, 4, 10, 11, 12};

std::string digits(double value)
{
    return fmt::format("{}", value);
}

void check_climate(Dataset const &dataset, Diagnostics &findings)
{
    for (int const month : season_months) {
        if (!dataset.climate_normals.empty() &&
            std::ranges::find(dataset.climate_normals, month, &ClimateMonth::month) ==
                dataset.climate_normals.end()) {
            findings.push_back(finding_at(
                Severity::error, "missing_month",
                {"", "climate_normals", fmt::format("{}", month), "month"}, "",
                text("a month of the heating season is missing"), text("1, 2, 3, 4, 10, 11, 12")));
        }
    }
    for (ClimateMonth const &month : dataset.climate_normals) {
        if (month.min_c > month.max_c) {
            findings.push_back(
                finding_at(Severity::error, "low_over_high",
                           {"", "climate_normals", fmt::format("{}", month.month), "min_c"},
                           digits(month.min_c), text("the low bound is above the high one"),
                           text("at most {high}", {TextArg{"high", digits(month.max_c)}})));
        }
    }
}

bool has_class(Dataset const &dataset, std::string const &key)
{
    return std::ranges::find(dataset.building_classes, key, &BuildingClass::key) !=
           dataset.building_classes.end();
}

/// Insulation that lets out more heat than before is a mix-up of rows.
void check_successor(Dataset const &dataset, BuildingClass const &before, char const *field,
                     std::string const &key, Diagnostics &findings)
{
    auto const after = std::ranges::find(dataset.building_classes, key, &BuildingClass::key);
    if (after != dataset.building_classes.end() &&
        after->heat_loss_w_per_m2k >= before.heat_loss_w_per_m2k) {
        findings.push_back(finding_at(
            Severity::error, "no_improvement", {"", "building_classes", before.key, field}, key,
            text("the class after insulation loses as much heat as the one before"),
            text("a class with less than {value} W/(m2 K)",
                 {TextArg{"value", digits(before.heat_loss_w_per_m2k)}})));
    }
}

void check_classes(Dataset const &dataset, Diagnostics &findings)
{
    for (BuildingClass const &one : dataset.building_classes) {
        check_successor(dataset, one, "after_walls", one.after_walls, findings);
        check_successor(dataset, one, "after_full", one.after_full, findings);
    }
    for (Block const &block : dataset.blocks) {
        if (!dataset.building_classes.empty() && !has_class(dataset, block.building_class)) {
            findings.push_back(finding_at(
                Severity::error, "unknown_reference", {"", "blocks", block.code, "building_class"},
                block.building_class, text("there is nothing of this name"),
                text("a value that stands in {target}",
                     {TextArg{"target", "building_classes.key"}})));
        }
    }
}

void check_patterns(Dataset const &dataset, Diagnostics &findings)
{
    double sum = 0.0;
    for (OccupancyPattern const &pattern : dataset.occupancy_patterns) {
        sum += pattern.share;
    }
    if (!dataset.occupancy_patterns.empty() && std::abs(sum - 1.0) > 1e-6) {
        findings.push_back(finding_at(
            Severity::error, "shares_not_one",
            {"", "occupancy_patterns", dataset.occupancy_patterns.front().key, "share"},
            digits(sum), text("the shares of the patterns do not sum to 1"), text("a sum of 1")));
    }
}

} // namespace

void validate_physics(Dataset const &dataset, Diagnostics &findings)
{
    check_climate(dataset, findings);
    check_classes(dataset, findings);
    check_patterns(dataset, findings);
}

} // namespace sim
