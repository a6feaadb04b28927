#include "sim/engine/district/place_names.hpp"

#include <array>
#include <string_view>

namespace sim::district {

namespace {

/// `name` without the first of `endings` that it has.
template <std::size_t N>
std::string without(std::string name, std::array<std::string_view, N> const &endings)
{
    for (std::string_view const ending : endings) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
            break;
        }
    }
    return name;
}

} // namespace

std::string short_name(UnitFact const &unit)
{
    std::string name =
        without(unit.name, std::array<std::string_view, 3>{"虚拟社区", "社区", "村"});
    constexpr std::string_view ordinal = "第"; // 沙尔沁第一村: 沙尔沁一线
    if (auto const at = name.find(ordinal); at != std::string::npos && at > 0) {
        name.erase(at, ordinal.size());
    }
    return name;
}

std::string short_name_en(UnitFact const &unit)
{
    return without(unit.name_en,
                   std::array<std::string_view, 3>{" Virtual Community", " Community", " Village"});
}

} // namespace sim::district
