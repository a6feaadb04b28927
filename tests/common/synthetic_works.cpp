#include "tests/common/synthetic_works.hpp"

#include "sim/engine/works/rcpsp/random.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace test {

namespace {

using sim::works::Need;
using sim::works::Period;
using sim::works::WorkingTime;
using Activity = sim::works::ProblemBuilder::Activity;

constexpr Period horizon = 1096; ///< 36 months, the first day is 1 July
constexpr std::int64_t day = 1000;
constexpr std::array<int, 10> crews_per_100_blocks{10, 6, 30, 12, 9, 14, 10, 8, 10, 6};

enum Pool : std::uint32_t
{
    survey,
    trench,
    installers, ///< three families
    test = installers + 3,
    ignition,
    remove,
    accept,
    station
};

/// Five days a week, none on a few holidays.
WorkingTime office()
{
    std::vector<std::uint16_t> share(horizon);
    for (std::size_t p = 0; p < share.size(); ++p) {
        share[p] = p % 7 < 5 && p % 365 / 7 != 13 ? 1000 : 0;
    }
    return WorkingTime{share};
}

WorkingTime site()
{
    std::vector<std::uint16_t> share(horizon);
    for (std::size_t p = 0; p < share.size(); ++p) {
        share[p] = p % 365 >= 92 && p % 365 < 99 ? 0 : 1000;
    }
    return WorkingTime{share};
}

/// From mid-April to October; the first weeks of a season bring less.
WorkingTime earth()
{
    std::vector<std::uint16_t> share(horizon);
    std::vector<Period> closures;
    for (std::size_t p = 0; p < share.size(); ++p) {
        std::size_t const of_year = p % 365;
        bool const open = of_year < 125 || of_year >= 288;
        share[p] = !open ? 0 : of_year >= 288 && of_year < 309 ? 600 : 850;
        if (of_year == 125) {
            closures.push_back(static_cast<Period>(p));
        }
    }
    return WorkingTime{share, closures};
}

class Maker
{
public:
    Maker(int blocks, std::uint64_t seed) : m_blocks{blocks}, m_random{seed}
    {
        m_office = m_builder.add_time(office());
        m_site = m_builder.add_time(site());
        m_earth = m_builder.add_time(earth());
        for (int const crews : crews_per_100_blocks) {
            m_builder.add_resource({std::max(1, crews * blocks / 100)});
        }
    }

    sim::works::Problem make()
    {
        for (int b = 0; b < m_blocks; ++b) {
            if (b % 20 == 0) {
                add_lot();
            }
            if (b % 5 == 0) {
                m_main = add(days(10, 40), m_earth, {m_design}, {{trench, 2}});
            }
            add_block(b);
        }
        m_builder.set_horizon(horizon);
        auto const part = [&](double share) {
            return static_cast<std::int64_t>(share * static_cast<double>(m_units));
        };
        m_builder.set_quotas({{.units = part(0.9), .due = 102, .weight = 100, .late_weight = 200},
                              {.units = part(1.0), .due = 900, .weight = 10, .late_weight = 20}},
                             1);
        return m_builder.take();
    }

private:
    std::int64_t days(std::uint32_t least, std::uint32_t most)
    {
        return day * (least + m_random.below(most - least + 1));
    }
    std::uint32_t add(std::int64_t content, std::uint32_t time, std::vector<std::uint32_t> after,
                      std::vector<Need> const &needs, std::int32_t units = 0)
    {
        Activity activity;
        activity.content = content;
        activity.time = time;
        activity.units = units;
        m_units += units;
        return m_builder.add_activity(activity, after, needs);
    }

    void add_lot()
    {
        std::uint32_t const study = add(days(10, 15), m_office, {}, {});
        std::uint32_t const tender = add(days(20, 35), sim::works::none, {study}, {});
        m_design = add(days(5, 12), m_office, {tender}, {});
        m_delivery = add(days(15, 40), sim::works::none, {tender}, {});
    }

    void add_block(int block)
    {
        std::uint32_t const family = m_random.below(3);
        std::uint32_t const surveyed = add(days(1, 5), m_office, {}, {{survey, 1}});
        std::uint32_t const street = add(days(3, 12), m_earth, {m_main, surveyed}, {{trench, 1}});
        std::uint32_t const grid = add(days(2, 8), m_site, {m_design}, {{station, 1}});
        for (int part = 0; part < 2; ++part) {
            std::uint32_t const install =
                add(days(4, 25), m_site, {surveyed, m_delivery}, {{installers + family, 2}});
            std::uint32_t const tested =
                add(days(1, 2), m_site, {install, street, grid}, {{test, 1}});
            std::uint32_t const lit = add(day, m_site, {tested}, {{ignition, 1}},
                                          static_cast<std::int32_t>(20 + m_random.below(181)));
            std::uint32_t const gone = add(days(1, 3), m_site, {lit}, {{remove, 1}});
            if (part == 1 || block % 3 == 0) {
                add(days(1, 3), m_office, {gone}, {{accept, 1}});
            }
        }
    }

    int m_blocks;
    sim::works::Random m_random;
    sim::works::ProblemBuilder m_builder;
    std::uint32_t m_office = 0;
    std::uint32_t m_site = 0;
    std::uint32_t m_earth = 0;
    std::uint32_t m_design = 0;
    std::uint32_t m_delivery = 0;
    std::uint32_t m_main = 0;
    std::int64_t m_units = 0;
};

} // namespace

sim::works::Problem synthetic_works(int blocks, std::uint64_t seed)
{
    return Maker{blocks, seed}.make();
}

} // namespace test
