#pragma once

#include "sim/report/task_sheet.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// A task and what it counts, in one place.
struct Filling
{
    SheetSource const &source;
    TaskRule const &rule;
    std::optional<JurisdictionId> place;

    [[nodiscard]] Wording const &numbers() const { return source.numbers(place); }
};

/// The category that a task counts, if it counts one.
[[nodiscard]] std::optional<Category> category_counted(std::string const &quantity_key);

/// What the task counts at its place.
[[nodiscard]] Figures const &figures_of(Filling const &f);

/// 50 km or 100.26 (of 10 000 m2), as the plan writes them.
[[nodiscard]] std::string programme_quantity(SheetSource const &source, std::string const &group);

/// 全镇, 全街道 or 全区.
[[nodiscard]] std::string place_word(Filling const &f);

/// Values of all {places} that a task's sentences may have.
[[nodiscard]] std::vector<TextArg> places_of(Filling const &f);

} // namespace sim::report
