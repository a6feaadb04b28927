#include "tests/common/hand_works.hpp"

#include "sim/engine/works/answers/mends.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::works;
using namespace hand_works;

namespace {

/// Four blocks of 25 homes, each five days of one crew, behind a delivery; the target wants all.
/// Its numbers come from the scenario, as those of real works do.
struct FourBlocks
{
    Hand hand;
    int delivery_days = 0;
    int test_days = 0; ///< a crew of its own tests each block; 0: no tests

    WorksPlan plan_of(Scenario const &scenario) const
    {
        auto const value = [&](char const *key, double otherwise) {
            auto const found = scenario.values.find(key);
            return found == scenario.values.end() ? otherwise : found->second;
        };
        Hand made;
        made.plan = make_plan(80);
        made.plan.first_day -=
            static_cast<Day>(value("works.first_day", 20210701) == 20210617) * 14;
        made.plan.last_day = made.plan.first_day + 79;
        add_crews(made, "gas", static_cast<int>(value("crew.gas.count", 1)));
        add_crews(made, "test", static_cast<int>(value("crew.test.count", 1)));
        add_crews(made, "idle", static_cast<int>(value("crew.idle.count", 3)));
        bool const contracted = value("works.framework_contracts", 0.0) == 1.0;
        std::uint32_t const delivery =
            add_package(made.plan, WorkStage::delivery, contracted ? 0 : delivery_days);
        for (int block = 0; block < 4; ++block) {
            std::uint32_t last = add_package(made.plan, WorkStage::install, 5, {delivery}, 0);
            made.plan.packages[last].block = static_cast<std::uint32_t>(block);
            if (test_days > 0) {
                last = add_package(made.plan, WorkStage::test, test_days, {last}, 1);
            }
            last = connect(made.plan, 25, {last});
            made.plan.packages[last].block = static_cast<std::uint32_t>(block);
            add_package(made.plan, WorkStage::remove, 1, {last}, 2);
        }
        return made.plan;
    }

    /// All homes by that day of July.
    void set_due(int days)
    {
        add_crews(hand, "gas", 1);
        add_crews(hand, "test", 1);
        add_crews(hand, "idle", 3);
        hand.dataset.blocks.resize(4);
        hand.scenario.plan.choices.resize(4);
        due = days;
        hand.plan = make(hand.scenario);
        hand.problem = problem_of(hand.plan);
    }

    WorksPlan make(Scenario const &scenario) const
    {
        WorksPlan plan = plan_of(scenario);
        add_target(plan, "first_year", 100, due);
        plan.targets.front().due = first_day + due - 1; // stays where the works begin earlier
        return plan;
    }

    std::vector<TriedMend> mends() const { return mends(first_schedule(hand)); }
    std::vector<TriedMend> mends(WorksSchedule const &shown) const
    {
        Progress progress;
        Control effort;
        effort.steps = 4;
        effort.threads = 1;
        return find_mends(
            hand.get(), shown, 0, effort,
            [this](Scenario const &scenario) { return make(scenario); }, progress);
    }

    CrewSet fewest() const
    {
        Progress progress;
        Control effort;
        effort.steps = 4;
        effort.threads = 1;
        return minimum_crews(
            hand.get(), 0, effort, [this](Scenario const &scenario) { return make(scenario); },
            progress);
    }

    int due = 0;
};

TriedMend const *find(std::vector<TriedMend> const &mends, std::string const &id)
{
    auto const found =
        std::find_if(mends.begin(), mends.end(), [&](Mend const &mend) { return mend.id == id; });
    return found == mends.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a target that is met needs no mend")
{
    FourBlocks works;
    works.set_due(20); // 4 x 5 days of one crew
    CHECK(works.mends().empty());
}

TEST_CASE("one crew more is found, dated, paid and meets the target")
{
    FourBlocks works;
    works.set_due(10); // two crews at two blocks each
    std::vector<TriedMend> const mends = works.mends();
    REQUIRE(!mends.empty());
    CHECK(mends.front().id == "crews.gas");
    CHECK(mends.front().values.at("crew.gas.count") == 2.0);
    CHECK(mends.front().verdict == TargetVerdict::met);
    CHECK(mends.front().reached == first_day + 9);
    CHECK(mends.front().gained == 50); // 100 instead of the 50 homes of ten days
    // One crew at 1 000 yuan from the first to the tenth day.
    CHECK(mends.front().cost == Money::from_yuan(10'000));
    CHECK(find(mends, "crews.idle") == nullptr);
    CHECK(find(mends, "crews.test") == nullptr);
}

TEST_CASE("what a mend gains is counted from the schedule that is shown")
{
    FourBlocks works;
    works.set_due(12); // one crew: 50 homes; each step of the search finds these
    WorksSchedule late = first_schedule(works.hand);
    for (std::size_t p = 0; p < late.start.size(); ++p) {
        late.start[p] += 5;
        late.finish[p] += 5;
    }
    std::vector<TriedMend> const mends = works.mends(late); // 25 homes in the last seven days
    REQUIRE(!mends.empty());
    for (TriedMend const &mend : mends) {
        CHECK(mend.gained == mend.connected_by_due - 25);
        CHECK(mend.connected_by_due > 50); // what searching alone brings is no mend
    }
}

TEST_CASE("two shifts are paid as a second crew with its surcharge")
{
    FourBlocks works;
    set_parameter(works.hand.dataset, "works.mend.second_shift_output_share", 1.0, 0, 1);
    set_parameter(works.hand.dataset, "works.mend.second_shift_surcharge_share", 0.3, 0, 1);
    works.set_due(10);
    std::vector<TriedMend> const mends = works.mends();
    TriedMend const *shifts = find(mends, "shifts.gas");
    REQUIRE(shifts != nullptr);
    CHECK(shifts->verdict == TargetVerdict::met);
    CHECK(shifts->cost == Money::from_yuan(13'000));
    CHECK(mends.front().id == "crews.gas"); // the cheaper of two that meet the target
}

TEST_CASE("where several kinds of crews are short at once, none alone meets the target")
{
    FourBlocks works;
    works.test_days = 5;
    works.set_due(15); // two crews of each: 10 days of homes, tests 5 days behind
    std::vector<TriedMend> const mends = works.mends();
    REQUIRE(!mends.empty());
    CHECK(mends.front().id == "crews.several");
    CHECK(mends.front().verdict == TargetVerdict::met);
    CHECK(mends.front().values.at("crew.gas.count") == 2.0);
    CHECK(mends.front().values.at("crew.test.count") == 2.0);
    for (std::size_t i = 1; i < mends.size(); ++i) {
        CHECK(mends[i].verdict == TargetVerdict::missed_proved);
    }
}

TEST_CASE("a chain without crews is mended by contracts or an earlier start, at no cost")
{
    FourBlocks works;
    works.delivery_days = 14;
    set_parameter(works.hand.dataset, "works.framework_contracts", 0, 0, 1);
    set_parameter(works.hand.dataset, "works.first_day", 20210701, 0, 20991231);
    set_parameter(works.hand.dataset, "works.mend.weeks_earlier", 2, 0, 26);
    works.set_due(20); // 14 + 20 days
    std::vector<TriedMend> const mends = works.mends();
    TriedMend const *contracts = find(mends, "framework");
    TriedMend const *earlier = find(mends, "earlier");
    REQUIRE(contracts != nullptr);
    REQUIRE(earlier != nullptr);
    CHECK(contracts->verdict == TargetVerdict::met);
    CHECK(contracts->cost == Money{});
    CHECK(contracts->values.at("works.framework_contracts") == 1.0);
    CHECK(earlier->verdict == TargetVerdict::met);
    CHECK(earlier->values.at("works.first_day") == 20210617.0);
    CHECK(earlier->reached == first_day + 19);
    CHECK(find(mends, "crews.gas") != nullptr); // dearer: behind them
    CHECK(mends[0].cost == Money{});
    CHECK(mends[1].cost == Money{});
}

TEST_CASE("every mend says what its own schedule reaches")
{
    FourBlocks works;
    works.test_days = 3;
    works.set_due(12);
    for (TriedMend const &mend : works.mends()) {
        INFO(mend.id);
        int connected = 0;
        for (WorkPackage const &package : works.hand.plan.packages) {
            bool const in_time = mend.works.at(package.id).finish <= first_day + 11;
            connected += in_time ? package.households : 0;
        }
        CHECK(connected == mend.connected_by_due);
        CHECK((mend.verdict == TargetVerdict::met) == (mend.reached <= first_day + 11));
        CHECK((mend.verdict == TargetVerdict::met) == (mend.connected_by_due == 100));
        CHECK(mend.gained > 0);
        CHECK(!mend.values.empty());
    }
}

TEST_CASE("fewest crews: down from too many, one fewer proved too few, others left alone")
{
    FourBlocks works;
    works.hand.scenario.values["crew.gas.count"] = 4;
    works.set_due(10);
    CrewSet const set = works.fewest();
    CHECK(set.met);
    CHECK(set.complete);
    CHECK(set.crews == std::vector<std::int32_t>{2, 1, 3});
    CHECK(set.asked == std::vector<bool>{true, false, false});
    CHECK(set.proved == std::vector<bool>{true, false, false});
    CHECK(set.at_least == std::vector<std::int32_t>{2, 0, 0});
    CHECK(set.reached == first_day + 9);
}

TEST_CASE("fewest crews: up from too few of two kinds")
{
    FourBlocks works;
    works.test_days = 5;
    works.set_due(15);
    CrewSet const set = works.fewest();
    CHECK(set.met);
    CHECK(set.crews == std::vector<std::int32_t>{2, 2, 3});
    CHECK(set.reached <= first_day + 14);
}

TEST_CASE("fewest crews: none where no number meets the target")
{
    FourBlocks works;
    works.delivery_days = 14;
    works.set_due(15);
    CrewSet const set = works.fewest();
    CHECK(!set.met);
    CHECK(set.crews == std::vector<std::int32_t>{1, 1, 3});
}

TEST_CASE("a search for mends that is cancelled says so, one that is stopped returns what it has")
{
    FourBlocks works;
    works.set_due(10);
    std::stop_source stop;
    stop.request_stop();
    Progress cancelled{stop.get_token()};
    auto const make = [&](Scenario const &scenario) { return works.make(scenario); };
    CHECK_THROWS_AS(
        find_mends(works.hand.get(), first_schedule(works.hand), 0, {}, make, cancelled),
        Cancelled);
    Progress progress;
    Control stopped;
    stopped.stop = [] { return true; };
    CHECK(find_mends(works.hand.get(), first_schedule(works.hand), 0, stopped, make, progress)
              .empty());
    CHECK(!minimum_crews(works.hand.get(), 0, stopped, make, progress).complete);
}
