#include "sim/engine/works/packages/works_draft.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <limits>

namespace sim::works {

WorkPackage block_draft(WorksInput const &input, WorkStage stage, std::uint32_t b, Text name)
{
    Block const &block = input.block(b);
    WorkPackage package = draft(stage, block.code, std::move(name));
    package.block = b;
    package.jurisdiction = block.jurisdiction.index;
    package.family = input.route(b).family;
    package.illustrative = block.provenance.is_illustrative();
    return package;
}

TextArg block_arg(Block const &block)
{
    return {"block", block.name, block.name_en};
}

TextArg year_arg(WorksInput const &input, int year)
{
    return year == input.first_year()
               ? TextArg{"year", ""}
               : TextArg{"year", fmt::format("（{}年）", year), fmt::format(" ({})", year)};
}

TextArg category_arg(Category category)
{
    Text const name = category == Category::heat_network ? text("Heat network")
                      : category == Category::gas        ? text("Coal to gas")
                                                         : text("New energy");
    return {"category", render(Language::zh, name), render(Language::en, name)};
}

std::vector<std::uint32_t> first_lots(WorksDraft const &draft,
                                      std::vector<std::uint32_t> const &blocks)
{
    int first_year = std::numeric_limits<int>::max();
    for (std::uint32_t const b : blocks) {
        first_year = std::min(first_year, draft.lot_of(b).year);
    }
    std::vector<std::uint32_t> lots;
    for (std::uint32_t const b : blocks) {
        if (draft.lot_of(b).year == first_year) {
            lots.push_back(draft.blocks[b].lot);
        }
    }
    std::sort(lots.begin(), lots.end());
    lots.erase(std::unique(lots.begin(), lots.end()), lots.end());
    return lots;
}

std::uint32_t common_jurisdiction(WorksInput const &input, std::vector<std::uint32_t> const &blocks)
{
    std::uint32_t common = no_index;
    for (std::uint32_t const b : blocks) {
        std::uint32_t const own = input.block(b).jurisdiction.index;
        if (common != no_index && own != common) {
            return no_index;
        }
        common = own;
    }
    return common;
}

} // namespace sim::works
