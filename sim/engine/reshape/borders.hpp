#pragma once

#include "sim/model/data_change.hpp"
#include "sim/model/dataset.hpp"

#include <map>
#include <string>
#include <vector>

namespace sim::reshape {

/// The areas of blocks and towns while they are redrawn together: what one gains along a border its
/// neighbours gain too.
class Borders
{
public:
    explicit Borders(Dataset const &dataset);

    [[nodiscard]] geo::MultiPolygon const &of_block(std::size_t block) const;
    void set_block(std::size_t block, geo::MultiPolygon area);

    /// Puts a vertex into every border that runs past it and lacks it.
    void insert(geo::Point vertex);

    /// Moves every vertex that lies there. \return how many
    std::size_t move(geo::Point from, geo::Point to);

    /// Takes out every vertex that lies there; rings keep a triangle at least. \return how many
    std::size_t remove(geo::Point vertex);

    /// Blocks and towns that were changed, by index.
    [[nodiscard]] std::map<std::size_t, geo::MultiPolygon> const &blocks() const
    {
        return m_blocks;
    }
    [[nodiscard]] std::map<std::size_t, geo::MultiPolygon> const &towns() const { return m_towns; }

    /// The changed shapes as rows; those of blocks named in `but` are written elsewhere.
    [[nodiscard]] std::vector<RowEdit> edits(std::vector<std::size_t> const &but = {}) const;

    /// A change keeps every shape valid and lets no two overlap. \return why not
    [[nodiscard]] std::optional<Text> fault() const;

private:
    [[nodiscard]] std::optional<Text> crossing() const;
    template <typename Change>
    std::size_t change(geo::Box const &reach, Change const &change);

    Dataset const &m_dataset;
    std::vector<geo::Box> m_block_boxes;
    std::vector<geo::Box> m_town_boxes;
    std::map<std::size_t, geo::MultiPolygon> m_blocks;
    std::map<std::size_t, geo::MultiPolygon> m_towns;
};

/// The box around all parts.
geo::Box box_around(geo::MultiPolygon const &area);

/// A row whose fields and shape change, marks of what is illustrative left as they are.
RowEdit derived_row(std::string layer, std::string key);

} // namespace sim::reshape
