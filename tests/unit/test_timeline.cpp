#include "sim/engine/works/rcpsp/timeline.hpp"

#include "sim/engine/works/rcpsp/random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace sim::works;

namespace {

constexpr Period horizon = 60;

/// Free amounts by resource and period, kept by plain counting.
struct Rooms
{
    std::vector<std::vector<std::int32_t>> free;
    std::vector<std::vector<std::int32_t>> needs; ///< by activity and resource
    std::vector<Period> length;                   ///< by activity

    [[nodiscard]] bool fits(std::size_t activity, Period start) const
    {
        for (Period p = start; p < start + length[activity]; ++p) {
            for (std::size_t r = 0; r < free.size(); ++r) {
                if (free[r][static_cast<std::size_t>(p)] < needs[activity][r]) {
                    return false;
                }
            }
        }
        return true;
    }
    [[nodiscard]] Period earliest(std::size_t activity, Period from) const
    {
        for (Period start = from; start + length[activity] <= horizon; ++start) {
            if (fits(activity, start)) {
                return start;
            }
        }
        return -1;
    }
    [[nodiscard]] Period latest(std::size_t activity, Period end) const
    {
        for (Period start = std::min(end, horizon) - length[activity]; start >= 0; --start) {
            if (fits(activity, start)) {
                return start;
            }
        }
        return -1;
    }
    void change(std::size_t activity, Period start, std::int32_t sign)
    {
        for (Period p = start; p < start + length[activity]; ++p) {
            for (std::size_t r = 0; r < free.size(); ++r) {
                free[r][static_cast<std::size_t>(p)] += sign * needs[activity][r];
            }
        }
    }
};

} // namespace

TEST_CASE("Places are those found period by period, whatever the length, amounts and resources")
{
    Random random{77};
    for (std::uint32_t round = 0; round < 60; ++round) {
        std::uint32_t const resources = 1 + round % 6;
        std::int32_t const unit = round % 2 == 0 ? 1 : 20'000; // two or four to a word
        ProblemBuilder builder;
        Rooms rooms;
        for (std::uint32_t r = 0; r < resources; ++r) {
            std::vector<std::int32_t> row(static_cast<std::size_t>(horizon));
            for (std::int32_t &amount : row) {
                amount = unit * static_cast<std::int32_t>(random.below(20) == 0 ? 2 : 9);
            }
            rooms.free.push_back(row);
            builder.add_resource(row);
        }
        for (std::uint32_t a = 0; a < 40; ++a) {
            Period const length = static_cast<Period>(random.below(20));
            std::vector<std::int32_t> amounts(resources);
            std::vector<Need> needs;
            for (std::uint32_t r = 0; r < resources; ++r) {
                if (length > 0 && random.below(2) == 0) {
                    amounts[r] = unit * static_cast<std::int32_t>(1 + random.below(4));
                    needs.push_back({r, amounts[r]});
                }
            }
            builder.add_activity({.content = length * 1000}, {}, needs);
            rooms.length.push_back(length);
            rooms.needs.push_back(amounts);
        }
        builder.set_horizon(horizon);
        Problem const problem = builder.take();
        Layout const layout{problem};
        Timeline timeline{layout};
        for (int again = 0; again < 2; ++again) {
            Rooms now = rooms;
            for (std::size_t a = 0; a < problem.size(); ++a) {
                auto const at = static_cast<Period>(random.below(horizon + 3));
                Slot const early = timeline.earliest(a, at);
                Slot const late = timeline.latest(a, at);
                REQUIRE(early.start == now.earliest(a, at));
                REQUIRE(late.start == now.latest(a, at));
                if (Slot const taken = a % 2 == 0 ? early : late; taken.found()) {
                    CHECK(taken.finish == taken.start + now.length[a]);
                    timeline.take(a, taken);
                    now.change(a, taken.start, -1);
                    if (a % 7 == 0) {
                        timeline.give(a, taken);
                        now.change(a, taken.start, 1);
                    }
                }
            }
            timeline.clear();
        }
    }
}
