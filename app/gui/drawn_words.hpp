#pragma once

#include "app/gui/action_functions.hpp"
#include "sim/geo/geometry.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace app::action {

/// A finite number.
[[nodiscard]] std::optional<double> number(std::string_view word);

/// "x,y" in metres.
[[nodiscard]] std::optional<sim::geo::Point> point_of(std::string const &word);

/// Points, then fields as NAME=VALUE. \return a word that is neither
struct Drawn
{
    sim::geo::LineString points;
    std::map<std::string, std::string, std::less<>> fields;
    std::string wrong;
};

[[nodiscard]] Drawn drawn_of(Arguments words);

[[nodiscard]] Refusal no_point(std::string const &word);
[[nodiscard]] Refusal no_block();

} // namespace app::action
