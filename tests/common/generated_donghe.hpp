#pragma once

// The district that the generator makes, for tests: made once a process.
#include "app/cli/district_facts.hpp"
#include "sim/engine/district/district.hpp"
#include "tests/common/places.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace generated {

inline sim::district::Facts const &facts()
{
    static sim::district::Facts const facts =
        app::cli::read_facts(test_places::data() / "donghe" / "input");
    return facts;
}

inline sim::district::District const &donghe()
{
    static sim::district::District const district = sim::district::make_district(facts());
    return district;
}

/// How many different values the rows have in `field`.
template <typename Rows, typename Field>
std::size_t distinct(Rows const &rows, Field field)
{
    std::set<std::string> seen;
    for (auto const &row : rows) {
        seen.insert(row.*field);
    }
    return seen.size();
}

inline bool is_size(std::string const &kind, double capacity)
{
    return std::ranges::any_of(facts().sizes, [&](sim::district::SizeFact const &size) {
        return size.kind == kind && size.capacity == capacity;
    });
}

} // namespace generated
