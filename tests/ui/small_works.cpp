#include "small_works.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>

namespace ui_test {

namespace {

sim::Day day(int year, int month_day)
{
    return *sim::day_number(year, month_day);
}

sim::CrewType crew_type(char const *key, char const *zh, char const *en)
{
    sim::CrewType made;
    made.key = key;
    made.name_zh = zh;
    made.name_en = en;
    made.unit = "household";
    return made;
}

/// Adds packages with their dates, each after those named.
struct Writer
{
    sim::WorksPlan plan;
    sim::WorksSchedule schedule;

    std::uint32_t add(sim::WorkPackage package, sim::Day start, int days,
                      std::vector<std::uint32_t> after)
    {
        package.after = std::move(after);
        plan.packages.push_back(std::move(package));
        schedule.start.push_back(start);
        schedule.finish.push_back(start + days - 1);
        return static_cast<std::uint32_t>(plan.packages.size() - 1);
    }
};

sim::WorkPackage package_of(sim::Dataset const &dataset, std::uint32_t block, sim::WorkStage stage,
                            char const *zh, char const *en)
{
    sim::Block const &place = dataset.blocks[block];
    sim::WorkPackage made;
    made.id = std::string{sim::key_of(stage)} + "." + place.code;
    made.stage = stage;
    made.name = sim::text("{name}", {{"name", place.name + zh, place.name_en + en}});
    made.block = block;
    made.jurisdiction = place.jurisdiction.index;
    made.family = block % 2 == 0 ? sim::RouteFamily::gas : sim::RouteFamily::electric;
    made.quantity = place.households;
    made.unit = "household";
    return made;
}

void begin_plan(sim::WorksPlan &plan)
{
    plan.first_day = day(2021, 420);
    plan.last_day = day(2022, 1231);
    for (std::uint32_t i = 0; i < 2; ++i) {
        sim::CrewPool &pool = plan.crews.emplace_back();
        pool.type = i;
        pool.available.assign(plan.day_count(), 4);
    }
}

void add_block(Writer &writer, sim::Dataset const &dataset, std::uint32_t block,
               std::uint32_t tender, sim::Day start)
{
    sim::WorkPackage install =
        package_of(dataset, block, sim::WorkStage::install, "户内改造", ", homes");
    install.crew = block % 2;
    install.crews = 2;
    std::uint32_t const homes = writer.add(install, start, 10, {tender});
    sim::WorkPackage commission =
        package_of(dataset, block, sim::WorkStage::commission, "通电调试", ", commissioning");
    commission.households = dataset.blocks[block].households;
    std::uint32_t const warm = writer.add(commission, start + 10, 1, {homes});
    writer.add(package_of(dataset, block, sim::WorkStage::remove, "燃煤炉具拆除", ", stoves"),
               start + 11, 2, {warm});
}

/// Homes by day, crews by day, dates of blocks: counted from the dates.
void count(app::WorksProposal &made, Writer const &writer)
{
    sim::WorksAnswer &answer = made.works.answer;
    std::size_t const days = writer.plan.day_count();
    answer.connected.assign(days, 0);
    answer.crews_busy.assign(writer.plan.crews.size(), std::vector<std::int32_t>(days, 0));
    answer.block_done.assign(made.dataset->blocks.size(), 0);
    answer.packages.resize(writer.plan.packages.size());
    for (std::size_t p = 0; p < writer.plan.packages.size(); ++p) {
        sim::WorkPackage const &package = writer.plan.packages[p];
        auto const at = [&](sim::Day one) {
            return static_cast<std::size_t>(one - writer.plan.first_day);
        };
        for (std::size_t i = at(writer.schedule.finish[p]); i < days; ++i) {
            answer.connected[i] += package.households;
        }
        for (std::size_t i = at(writer.schedule.start[p]);
             package.crew != sim::no_index && i <= at(writer.schedule.finish[p]); ++i) {
            answer.crews_busy[package.crew][i] += package.crews;
        }
        if (package.households > 0) {
            answer.block_done[package.block] = writer.schedule.finish[p];
        }
        answer.packages[p].float_days = 5;
    }
}

void set_target(app::WorksProposal &made, Writer &writer)
{
    int homes = 0;
    for (sim::WorkPackage const &package : writer.plan.packages) {
        homes += package.households;
    }
    writer.plan.households = homes;
    sim::WorksTarget target;
    target.id = "first_year";
    target.name = sim::text("{name}", {{"name", "2021年完成90%", "90 % in 2021"}});
    target.share = 0.9;
    target.households = homes * 9 / 10;
    target.due = day(2021, 1010);
    writer.plan.targets.push_back(target);
    sim::TargetState state;
    auto const by_due = static_cast<std::size_t>(target.due - writer.plan.first_day);
    state.connected_by_due = made.works.answer.connected[by_due];
    state.most_by_due = state.connected_by_due;
    auto const reached = std::ranges::lower_bound(made.works.answer.connected, target.households);
    state.reached = writer.plan.first_day +
                    static_cast<sim::Day>(reached - made.works.answer.connected.begin());
    state.bound = state.reached;
    state.verdict = state.connected_by_due >= target.households ? sim::TargetVerdict::met
                                                                : sim::TargetVerdict::missed_proved;
    state.sentence = sim::text("{name}", {{"name", "队伍不足", "too few crews"}});
    state.bottlenecks.push_back({sim::Bottleneck::Kind::crew, 0, 10, state.sentence});
    made.works.answer.targets.push_back(state);
}

std::shared_ptr<app::WorksProposal const> finished(std::shared_ptr<app::WorksProposal> made,
                                                   Writer writer)
{
    made->works.schedule = std::move(writer.schedule);
    made->works.plan = std::make_shared<sim::WorksPlan const>(std::move(writer.plan));
    made->finished = true;
    return made;
}

} // namespace

std::shared_ptr<sim::Dataset const> with_crews(sim::Dataset const &dataset)
{
    auto changed = std::make_shared<sim::Dataset>(dataset);
    changed->crew_types = {crew_type("gas", "燃气安装队", "gas installers"),
                           crew_type("electric", "热泵安装队", "heat pump installers")};
    return changed;
}

std::shared_ptr<app::WorksProposal const> small_works(std::shared_ptr<sim::Dataset const> dataset,
                                                      sim::Scenario const &scenario)
{
    auto made = std::make_shared<app::WorksProposal>();
    made->dataset = dataset;
    made->asked = scenario;
    Writer writer;
    begin_plan(writer.plan);
    sim::WorkPackage tender;
    tender.id = "tender.all";
    tender.stage = sim::WorkStage::tender;
    tender.name = sim::text("{name}", {{"name", "招标", "Tender"}});
    std::uint32_t const lot = writer.add(tender, day(2021, 420), 30, {});
    auto const last = static_cast<std::uint32_t>(dataset->blocks.size() - 1);
    for (std::uint32_t block = 0; block <= last; ++block) {
        sim::Day const start =
            block == last ? day(2022, 501) : day(2021, 601) + static_cast<sim::Day>(block);
        add_block(writer, *dataset, block, lot, start);
    }
    count(*made, writer);
    set_target(*made, writer);
    sim::WorksAnswer &answer = made->works.answer;
    auto const packages = static_cast<std::uint32_t>(writer.plan.packages.size());
    answer.critical_chain = {lot, packages - 3, packages - 2};
    for (std::uint32_t const p : answer.critical_chain) {
        answer.packages[p].critical = true;
        answer.packages[p].float_days = 0;
    }
    answer.packages[packages - 2].held_by = sim::HeldBy::package;
    answer.packages[packages - 2].holder = packages - 3;
    answer.money[202106][static_cast<std::size_t>(sim::Payer::city)] = sim::Money::from_yuan(1e6);
    answer.money[202206][static_cast<std::size_t>(sim::Payer::city)] = sim::Money::from_yuan(5e5);
    sim::CalendarFinding &finding = made->calendar.emplace_back();
    finding.id = "I19";
    finding.sentence = sim::text("{name}", {{"name", "前期工作时间不足", "too short"}});
    return finished(std::move(made), std::move(writer));
}

std::shared_ptr<app::WorksProposal const> many_works(std::shared_ptr<sim::Dataset const> dataset,
                                                     sim::Scenario const &scenario,
                                                     std::size_t packages)
{
    auto made = std::make_shared<app::WorksProposal>();
    made->dataset = dataset;
    made->asked = scenario;
    Writer writer;
    begin_plan(writer.plan);
    auto const blocks = static_cast<std::uint32_t>(dataset->blocks.size());
    for (std::uint32_t p = 0; p < packages; ++p) {
        sim::WorkPackage package =
            package_of(*dataset, p % blocks, sim::WorkStage::install, "户内改造", ", homes");
        package.id += fmt::format(".{}", p);
        package.households = p % 7 == 0 ? 3 : 0;
        package.crew = p % 2;
        package.crews = 1;
        std::vector<std::uint32_t> after;
        if (p >= blocks) {
            after.push_back(p - blocks);
        }
        writer.add(package, day(2021, 501) + static_cast<sim::Day>(p * 400 / packages), 12, after);
    }
    count(*made, writer);
    set_target(*made, writer);
    return finished(std::move(made), std::move(writer));
}

app::WorksMends small_mends(std::shared_ptr<app::WorksProposal const> base)
{
    app::WorksMends made;
    for (int i = 0; i < 2; ++i) {
        sim::works::TriedMend &mend = made.mends.emplace_back();
        mend.id = i == 0 ? "crews.gas" : "earlier";
        mend.name = sim::text("{name}", {{"name", i == 0 ? "增加2支队伍" : "提前开工",
                                          i == 0 ? "two crews more" : "an earlier start"}});
        mend.detail = mend.name;
        mend.cost = sim::Money::from_yuan(860000.0 * i);
        mend.gained = 5 + i;
        mend.reached = base->plan().targets.front().due;
        mend.verdict = i == 1 ? sim::TargetVerdict::met : sim::TargetVerdict::missed_open;
    }
    made.base = std::move(base);
    return made;
}

app::WorksDraws small_draws(std::shared_ptr<app::WorksProposal const> base)
{
    app::WorksDraws made;
    made.risk.draws = 1000;
    made.risk.chance = {0.25};
    made.risk.reached_p10 = made.risk.reached_p50 =
        made.risk.reached_p90 = {base->plan().targets.front().due};
    made.risk.culprits = {{1, 400}, {2, 100}};
    made.base = std::move(base);
    return made;
}

} // namespace ui_test
