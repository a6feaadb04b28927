#pragma once

#include "sim/base/date.hpp"
#include "sim/base/money.hpp"
#include "sim/model/block.hpp"
#include "sim/model/provenance.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// Where a block stands in the works.
enum class BlockStage
{
    coal,      ///< nothing begun
    in_works,  ///< works have begun
    energised, ///< heat, gas or current can flow
    accepted   ///< taken over
};

[[nodiscard]] char const *key_of(BlockStage stage);
/// \return nothing for a word that is no stage
[[nodiscard]] std::optional<BlockStage> parse_block_stage(std::string_view key);

/// What a town or street returned for one block in one week. Counts and money are cumulative since
/// the beginning of the works.
struct ProgressReport
{
    BlockId block;
    Day week = 0; ///< the day that the return speaks of
    int households_done = 0;
    BlockStage stage = BlockStage::coal;
    Money owed;     ///< 应补
    Money budgeted; ///< 已列预算
    Money paid;     ///< 已拨付
    std::string remark;
    std::string source; ///< name of the file that it came from

    friend bool operator==(ProgressReport const &, ProgressReport const &) = default;
};

/// One line of the list of problems (问题台账): what hinders the works, who mends it, until when.
struct WorksProblem
{
    std::string code;
    BlockId block;
    Day reported = 0;
    std::string words; ///< as it was returned
    std::string unit;  ///< code or name of who is to mend it
    std::optional<Day> due;
    std::optional<Day> solved;
    std::string source; ///< name of the file that it came from

    friend bool operator==(WorksProblem const &, WorksProblem const &) = default;
};

} // namespace sim
