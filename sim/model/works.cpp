#include "sim/model/works.hpp"

#include <algorithm>
#include <array>

namespace sim {

namespace {

constexpr std::array<char const *, work_time_count> time_keys{"always", "office", "site", "earth",
                                                              "wet"};
constexpr std::array<char const *, work_stage_count> stage_keys{
    "survey",     "sign",   "feasibility", "approval", "tender",  "design",  "permit",
    "delivery",   "main",   "station",     "grid",     "street",  "install", "test",
    "commission", "remove", "accept",      "pay",      "renewal", "envelope"};

} // namespace

char const *key_of(WorkTime time)
{
    return time_keys[static_cast<std::size_t>(time)];
}

std::optional<WorkTime> parse_work_time(std::string_view key)
{
    auto const found = std::find(time_keys.begin(), time_keys.end(), key);
    return found == time_keys.end()
               ? std::nullopt
               : std::optional{static_cast<WorkTime>(found - time_keys.begin())};
}

char const *key_of(WorkStage stage)
{
    return stage_keys[static_cast<std::size_t>(stage)];
}

std::optional<std::uint32_t> WorksPlan::find(std::string_view id) const
{
    auto const found = std::find_if(packages.begin(), packages.end(),
                                    [&](WorkPackage const &package) { return package.id == id; });
    return found == packages.end()
               ? std::nullopt
               : std::optional{static_cast<std::uint32_t>(found - packages.begin())};
}

} // namespace sim
