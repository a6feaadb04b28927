#include "app/view/block_selection.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

void sort_once(std::vector<sim::BlockId> &blocks)
{
    std::ranges::sort(blocks);
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
}

std::vector<sim::BlockId> without(std::vector<sim::BlockId> const &all,
                                  std::vector<sim::BlockId> const &gone)
{
    std::vector<sim::BlockId> left;
    std::ranges::set_difference(all, gone, std::back_inserter(left));
    return left;
}

} // namespace

std::vector<sim::BlockId> selected_blocks(ViewState const &view)
{
    if (!view.selected) {
        return {};
    }
    return selects_several(view) ? view.select.blocks : std::vector{*view.selected};
}

bool selects_several(ViewState const &view)
{
    // Whoever selects one block alone need not know of the others.
    return view.selected && view.select.blocks.size() > 1 &&
           std::ranges::binary_search(view.select.blocks, *view.selected);
}

bool is_selected(ViewState const &view, sim::BlockId block)
{
    return view.selected == block ||
           (selects_several(view) && std::ranges::binary_search(view.select.blocks, block));
}

void select_blocks(ViewState &view, std::vector<sim::BlockId> blocks, SelectHow how)
{
    sort_once(blocks);
    std::vector<sim::BlockId> all = selected_blocks(view);
    if (how == SelectHow::add) {
        all.insert(all.end(), blocks.begin(), blocks.end());
        sort_once(all);
    } else {
        all = how == SelectHow::remove ? without(all, blocks) : std::move(blocks);
    }
    bool const keeps = view.selected && std::ranges::binary_search(all, *view.selected);
    if (!keeps) {
        view.selected = all.empty() ? std::nullopt : std::optional{all.front()};
    }
    view.select.blocks = std::move(all);
    view.select.part = {};
    view.asset.reset();
    view.package.clear();
}

void toggle_block(ViewState &view, sim::BlockId block)
{
    select_blocks(view, {block}, is_selected(view, block) ? SelectHow::remove : SelectHow::add);
}

std::vector<sim::BlockId> blocks_in_ring(std::vector<sim::Block> const &blocks,
                                         std::span<sim::geo::Point const> ring)
{
    std::vector<sim::BlockId> found;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (sim::geo::contains(ring, blocks[i].label_point)) {
            found.push_back({i});
        }
    }
    bool const within = found.empty();
    for (std::uint32_t i = 0; i < blocks.size() && within; ++i) {
        if (std::ranges::any_of(
                ring, [&](sim::geo::Point p) { return sim::geo::contains(blocks[i].area, p); })) {
            found.push_back({i});
        }
    }
    return found;
}

sim::geo::Ring ring_of(std::span<sim::geo::Point const> path)
{
    if (path.size() == 2) {
        sim::geo::Point const a = path[0];
        sim::geo::Point const b = path[1];
        return {a, {b.x, a.y}, b, {a.x, b.y}, a};
    }
    sim::geo::Ring ring{path.begin(), path.end()};
    if (!ring.empty()) {
        ring.push_back(ring.front());
    }
    return ring;
}

std::vector<sim::BlockId> edited_blocks(ViewState const &view, sim::Dataset const &dataset,
                                        sim::Plan const &plan)
{
    std::vector<sim::BlockId> blocks = selected_blocks(view);
    SelectionPart const &part = view.select.part;
    std::erase_if(blocks, [&](sim::BlockId id) {
        bool const other_route = part.route && plan.choices[id.index].route != *part.route;
        bool const other_place =
            part.jurisdiction && dataset.block(id).jurisdiction != *part.jurisdiction;
        return other_route || other_place;
    });
    return blocks;
}

std::vector<sim::BlockId> same_blocks(sim::Dataset const &before, sim::Dataset const &now,
                                      std::vector<sim::BlockId> const &blocks)
{
    std::vector<sim::BlockId> same;
    for (sim::BlockId const id : blocks) {
        if (id.index >= before.blocks.size()) {
            continue;
        }
        if (auto const found = now.find_block(before.block(id).code)) {
            same.push_back(*found);
        }
    }
    std::ranges::sort(same);
    return same;
}

} // namespace app
