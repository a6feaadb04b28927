#pragma once

#include "sim/model/dataset.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace sim::io {

/// The blocks of a dataset by their codes, for who asks of many. The dataset outlives it.
class BlocksByCode
{
public:
    explicit BlocksByCode(Dataset const &dataset)
    {
        m_blocks.reserve(dataset.blocks.size());
        for (std::uint32_t i = 0; i < dataset.blocks.size(); ++i) {
            m_blocks.emplace(dataset.blocks[i].code, BlockId{i});
        }
    }

    [[nodiscard]] std::optional<BlockId> find(std::string_view code) const
    {
        auto const found = m_blocks.find(code);
        return found == m_blocks.end() ? std::nullopt : std::optional{found->second};
    }

private:
    std::unordered_map<std::string_view, BlockId> m_blocks;
};

} // namespace sim::io
