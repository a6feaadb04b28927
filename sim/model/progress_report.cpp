#include "sim/model/progress_report.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sim {

namespace {

constexpr std::array<char const *, 4> keys{"coal", "in_works", "energised", "accepted"};

} // namespace

char const *key_of(BlockStage stage)
{
    return keys[static_cast<std::size_t>(stage)];
}

std::optional<BlockStage> parse_block_stage(std::string_view key)
{
    auto const found = std::ranges::find(keys, key);
    return found == keys.end() ? std::nullopt
                               : std::optional{static_cast<BlockStage>(found - keys.begin())};
}

} // namespace sim
