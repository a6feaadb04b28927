#pragma once

#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace sim::io {

/// Rows of a layer by what lines of a list call them, and by place.
class DigestIndex
{
public:
    DigestIndex(RawProject const &tables, RawTable const &layer);

    /// By code, then by name; where several have the name, only those of the town.
    /// \param town  code or name of a jurisdiction; may be empty
    [[nodiscard]] std::vector<std::size_t> find(std::string const &words,
                                                std::string const &town) const;

    /// Rows whose area holds the place, degrees.
    [[nodiscard]] std::vector<std::size_t> at(geo::Point place) const;

    /// Rows whose box meets the shape's.
    [[nodiscard]] std::vector<std::size_t> near(geo::Box const &box) const;

private:
    using Rows = std::map<std::string, std::vector<std::size_t>, std::less<>>;

    RawTable const &m_layer;
    Rows m_codes{};
    Rows m_names{};
    std::map<std::string, std::string, std::less<>> m_towns{}; ///< code by name
    std::vector<std::string> m_town_of{};                      ///< by row
    std::vector<geo::Box> m_boxes{};                           ///< by row
};

/// Empty for what is no area.
geo::Box box_of_shape(RawGeometry const &shape);

} // namespace sim::io
