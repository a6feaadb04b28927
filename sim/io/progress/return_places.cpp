#include "sim/io/progress/return_places.hpp"

#include "sim/io/import/import_words.hpp"

#include <set>

namespace sim::io {

ReturnPlaces::ReturnPlaces(Dataset const &dataset) : m_dataset{dataset}
{
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        m_by_code.emplace(block.code, BlockId{b});
        for (std::string const &name : {block.name, block.name_en}) {
            if (!name.empty()) {
                m_by_name.emplace(folded(name), BlockId{b});
            }
        }
    }
    for (Unit const &unit : dataset.units) {
        for (std::string const &name :
             {unit.code, unit.name_zh, unit.name_en, unit.short_zh, unit.alias_zh}) {
            if (!name.empty()) {
                m_units.emplace(folded(name), unit.code);
            }
        }
    }
    for (Jurisdiction const &place : dataset.jurisdictions) {
        for (std::string const &name : {place.code, place.name, place.name_en, place.alias}) {
            if (!name.empty()) {
                m_units.emplace(folded(name), place.code);
            }
        }
    }
}

ReturnPlaces::Found ReturnPlaces::block_of(std::string const &words,
                                           std::string_view jurisdiction) const
{
    auto const is_own = [&](BlockId id) {
        return jurisdiction.empty() ||
               m_dataset.jurisdiction(m_dataset.block(id).jurisdiction).code == jurisdiction;
    };
    if (auto const block = m_by_code.find(words); block != m_by_code.end()) {
        return {block->second, is_own(block->second) ? Trouble::none : Trouble::foreign};
    }
    std::set<std::uint32_t> own;
    std::set<std::uint32_t> all;
    auto const [first, last] = m_by_name.equal_range(folded(words));
    for (auto at = first; at != last; ++at) {
        all.insert(at->second.index);
        if (is_own(at->second)) {
            own.insert(at->second.index);
        }
    }
    if (own.size() == 1) {
        return {BlockId{*own.begin()}, Trouble::none};
    }
    if (own.size() > 1) {
        return {std::nullopt, Trouble::ambiguous};
    }
    return {std::nullopt, all.empty() ? Trouble::unknown : Trouble::foreign};
}

std::optional<std::string> ReturnPlaces::unit_of(std::string const &words) const
{
    std::string const word = folded(words);
    if (auto const found = m_units.find(word); found != m_units.end()) {
        return found->second;
    }
    for (Jurisdiction const &place : m_dataset.jurisdictions) { // 河东镇人民政府 is 河东镇's office
        for (std::string const &name : {place.name, place.alias}) {
            if (!name.empty() && word.starts_with(folded(name))) {
                return place.code;
            }
        }
    }
    return std::nullopt;
}

std::vector<BlockId> ReturnPlaces::blocks_in(std::string_view jurisdiction) const
{
    std::vector<BlockId> blocks;
    for (std::uint32_t b = 0; b < m_dataset.blocks.size(); ++b) {
        if (m_dataset.jurisdiction(m_dataset.blocks[b].jurisdiction).code == jurisdiction) {
            blocks.push_back({b});
        }
    }
    return blocks;
}

} // namespace sim::io
