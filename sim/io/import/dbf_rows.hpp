#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sim::io {

/// What an attribute table holds that no reader hands on.
struct DbfFacts
{
    std::size_t records = 0;   ///< that the head counts
    std::size_t deleted = 0;   ///< records that their owner struck out
    std::size_t overflows = 0; ///< figures that did not fit their column and were stored as ***
    std::size_t first_overflow = 0; ///< its record, from 1
    std::string overflow_column{};  ///< bytes of its name
};

/// Looks through the bytes of a .dbf; what is cut off or contradicts itself counts for nothing.
DbfFacts dbf_facts(std::string_view dbf);

} // namespace sim::io
