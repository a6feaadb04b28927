#pragma once

#include "sim/engine/works/packages/works_input.hpp"
#include "sim/model/works.hpp"

#include <map>
#include <string>
#include <vector>

namespace sim::works {

/// What a crew of a kind does in a day, and where its pool stands.
struct CrewKind
{
    std::uint32_t pool = no_index; ///< index of the pool
    double per_crew_day = 0.0;     ///< in the unit of its type
    int at_once = 1;               ///< crews of one package at most, never more than there are
};

/// Pools of crews, made when first asked for.
class Crews
{
public:
    explicit Crews(WorksInput const &input) : m_input{input} {}

    /// \param key     of the table crew_types; a family's key for its installers
    /// \param route   its own output where crew.<route>.homes_per_crew_day is given; empty: none
    /// \throws InputError naming a row or parameter that is missing or wrong
    CrewKind const &find(std::string const &key, std::string const &route = {});

    [[nodiscard]] std::vector<CrewPool> const &pools() const { return m_pools; }
    [[nodiscard]] CrewType const &type_of(std::uint32_t pool) const;

private:
    std::uint32_t add_pool(std::string const &key);
    [[nodiscard]] CrewPool one_number(std::string const &key) const;
    [[nodiscard]] CrewPool by_year(std::string const &family) const;

    WorksInput const &m_input;
    std::vector<CrewPool> m_pools;
    std::map<std::string, std::uint32_t, std::less<>> m_pool_of;
    std::map<std::string, CrewKind, std::less<>> m_kinds; ///< by "<key>/<route>"
};

} // namespace sim::works
