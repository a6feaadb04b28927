#include "sim/model/assignment.hpp"

#include <algorithm>

namespace sim {

char const *key_of(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::pass:
        return "pass";
    case GateVerdict::works:
        return "works";
    case GateVerdict::unknown:
        return "unknown";
    case GateVerdict::fail:
        break;
    }
    return "fail";
}

char const *key_of(LimitKind kind)
{
    switch (kind) {
    case LimitKind::feeder:
        return "feeder";
    case LimitKind::substation:
        return "substation";
    case LimitKind::gas_hour:
        return "gas_hour";
    case LimitKind::gas_day:
        return "gas_day";
    case LimitKind::gas_main:
        return "gas_main";
    case LimitKind::heat_source:
        return "heat_source";
    case LimitKind::heat_main:
        return "heat_main";
    case LimitKind::budget:
        return "budget";
    case LimitKind::crew:
        return "crew";
    case LimitKind::target:
        return "target";
    case LimitKind::no_coal_zone:
        return "no_coal_zone";
    case LimitKind::wish:
        return "wish";
    case LimitKind::burden:
        return "burden";
    case LimitKind::tolerance:
        break;
    }
    return "tolerance";
}

Money &OwedMoney::operator[](Key const &key)
{
    auto const at = std::ranges::lower_bound(m_entries, key, {}, &Entry::first);
    if (at != m_entries.end() && at->first == key) {
        return at->second;
    }
    return m_entries.insert(at, {key, Money{}})->second;
}

std::vector<OwedMoney::Entry>::const_iterator OwedMoney::find(Key const &key) const
{
    auto const at = std::ranges::lower_bound(m_entries, key, {}, &Entry::first);
    return at != m_entries.end() && at->first == key ? at : m_entries.end();
}

} // namespace sim
