#include "sim/io/progress/return_places.hpp"

#include "sim/io/import/foreign_cell.hpp"
#include "sim/io/import/import_words.hpp"

#include <set>
#include <utility>

namespace sim::io {

ReturnPlaces::ReturnPlaces(Dataset const &dataset) : m_dataset{dataset}
{
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        m_by_code.emplace(block.code, BlockId{b});
        for (std::string const &name : {block.name, block.name_en}) {
            if (!name.empty()) {
                m_by_name.emplace(folded(name), BlockId{b});
                m_by_plain.emplace(m_spelling.plain(name), BlockId{b});
                m_by_bare.emplace(m_spelling.bare(name), BlockId{b});
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

bool ReturnPlaces::is_of(BlockId block, std::string_view jurisdiction) const
{
    return jurisdiction.empty() ||
           m_dataset.jurisdiction(m_dataset.block(block).jurisdiction).code == jurisdiction;
}

ReturnPlaces::Found ReturnPlaces::named(Names const &names, std::string const &word,
                                        std::string_view jurisdiction) const
{
    std::set<std::uint32_t> own;
    auto const [first, last] = names.equal_range(word);
    for (auto at = first; at != last; ++at) {
        if (is_of(at->second, jurisdiction)) {
            own.insert(at->second.index);
        }
    }
    if (own.size() == 1) {
        return {BlockId{*own.begin()}, Trouble::none};
    }
    if (own.size() > 1) {
        return {std::nullopt, Trouble::ambiguous};
    }
    return {std::nullopt, first == last ? Trouble::unknown : Trouble::foreign};
}

ReturnPlaces::Found ReturnPlaces::block_of(std::string const &words,
                                           std::string_view jurisdiction) const
{
    std::string const code = code_of_cell(words);
    if (auto const block = m_by_code.find(code); block != m_by_code.end()) {
        return {block->second,
                is_of(block->second, jurisdiction) ? Trouble::none : Trouble::foreign};
    }
    Found found = named(m_by_name, folded(words), jurisdiction);
    for (auto const &[names, word] : {std::pair{&m_by_plain, m_spelling.plain(words)},
                                      std::pair{&m_by_bare, m_spelling.bare(words)}}) {
        if (found.trouble == Trouble::unknown) {
            found = named(*names, word, jurisdiction);
        }
    }
    return found;
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
