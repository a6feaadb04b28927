#pragma once

#include "sim/base/table.hpp"
#include "sim/report/dated_works.hpp"
#include "tests/common/night_plan.hpp"

#include <optional>
#include <string>
#include <vector>

/// The small plan with works that were dated by hand: 35 homes, of which 22 have heat by 10 October
/// 2021, 30 by the end of that year and all in June 2022. What sheets and tables make of dates is
/// then seen without any scheduler.
namespace dated_plan {

using namespace sim;

inline Day day(char const *iso_date)
{
    return *day_number(iso_date);
}

struct Dates
{
    char const *start;
    char const *finish;
};

struct Works
{
    night_plan::Plan night = night_plan::make();
    WorksPlan plan;
    WorksSchedule schedule;
    WorksAnswer answer;

    WorkPackage &add(std::string id, WorkStage stage, std::uint32_t block, Dates dates)
    {
        WorkPackage package;
        package.id = std::move(id);
        package.stage = stage;
        package.name = name_text("工作" + package.id, "Work " + package.id);
        package.block = block;
        package.unit = "household";
        if (block != no_index) {
            package.jurisdiction = night.dataset.blocks[block].jurisdiction.index;
            RouteId const route = night.scenario.plan.choices[block].route;
            package.family = night.dataset.route(route).family;
        }
        schedule.start.push_back(day(dates.start));
        schedule.finish.push_back(day(dates.finish));
        answer.packages.push_back({.latest_finish = day(dates.finish) + 3, .float_days = 3});
        return plan.packages.emplace_back(std::move(package));
    }

    /// The dates as a scenario keeps them.
    void keep()
    {
        for (std::size_t p = 0; p < plan.packages.size(); ++p) {
            night.scenario.works[plan.packages[p].id] = {schedule.start[p], schedule.finish[p],
                                                         false};
        }
    }

    [[nodiscard]] report::DatedWorks dated() const
    {
        return report::DatedWorks{
            {night.dataset, night.scenario, plan, schedule, answer, money_by_jurisdiction}};
    }

    std::vector<MonthMoney> money_by_jurisdiction = {};
};

inline void name_places(Dataset &dataset)
{
    char const *const places[][2] = {{"甲镇", "Town A"}, {"乙街道", "Street B"}};
    for (std::size_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        dataset.jurisdictions[j].name = places[j][0];
        dataset.jurisdictions[j].name_en = places[j][1];
    }
    dataset.jurisdictions[0].kind = JurisdictionKind::town;
    for (Block &block : dataset.blocks) {
        block.name = block.code + "村";
        block.name_en = "Village " + block.code;
    }
    dataset.meta["name_zh"] = "某区";
    dataset.meta["name_en"] = "Some District";
    dataset.meta["district_code"] = "150202";
}

inline void add_crews(Works &works)
{
    CrewType trench;
    trench.key = "heat_pair";
    trench.name_zh = "管沟队";
    trench.name_en = "trench crew";
    trench.people = 18;
    CrewType installers = trench;
    installers.key = "electric";
    installers.name_zh = "安装队";
    installers.name_en = "installers";
    installers.people = 4;
    works.night.dataset.crew_types = {trench, installers};
    works.plan.first_day = day("2021-04-20");
    works.plan.last_day = day("2022-12-31");
    for (std::uint32_t type = 0; type < 2; ++type) {
        CrewPool pool;
        pool.type = type;
        pool.available.assign(works.plan.day_count(), type == 0 ? 2 : 6);
        works.plan.crews.push_back(pool);
    }
}

inline void set_crew(WorkPackage &package, std::uint32_t pool, int crews)
{
    package.crew = pool;
    package.crews = crews;
    package.quantity = 10.0;
}

inline void add_first_blocks(Works &works)
{
    using enum WorkStage;
    works.add("survey.a", survey, 0, {"2021-05-10", "2021-05-11"});
    set_crew(works.add("street.a", street, 0, {"2021-06-20", "2021-07-05"}), 0, 2);
    set_crew(works.add("install.a.1", install, 0, {"2021-07-06", "2021-07-20"}), 1, 1);
    works.add("commission.a.1", commission, 0, {"2021-07-25", "2021-07-25"}).households = 10;
    works.add("remove.a", remove, 0, {"2021-07-26", "2021-07-27"});
    works.add("accept.a", accept, 0, {"2021-10-20", "2021-10-25"});
    set_crew(works.add("install.b.1", install, 1, {"2021-07-01", "2021-08-31"}), 1, 2);
    set_crew(works.add("install.b.2", install, 1, {"2021-08-15", "2021-10-20"}), 1, 3);
    works.add("commission.b.1", commission, 1, {"2021-09-05", "2021-09-05"}).households = 12;
    works.add("commission.b.2", commission, 1, {"2021-10-25", "2021-10-25"}).households = 8;
    works.add("accept.b", accept, 1, {"2021-12-01", "2021-12-10"});
}

inline void add_last_block(Works &works)
{
    using enum WorkStage;
    WorkPackage &lot =
        works.add("tender.002.new_energy", tender, no_index, {"2021-05-20", "2021-06-20"});
    lot.jurisdiction = 1;
    WorkPackage &pipe = works.add("main.M1", main, no_index, {"2022-03-20", "2022-04-20"});
    pipe.family = RouteFamily::gas;
    set_crew(pipe, 0, 2);
    std::uint32_t const main_index = *works.plan.find("main.M1");
    WorkPackage &last = works.add("install.c.1", install, 2, {"2022-05-01", "2022-05-31"});
    set_crew(last, 1, 1);
    last.after = {main_index};
    works.add("commission.c.1", commission, 2, {"2022-06-03", "2022-06-03"}).households = 5;
    works.add("grid.Z3", grid, no_index, {"2021-06-01", "2021-06-30"});
}

/// One yuan a home falls due in the month in which it is connected, from the city.
inline void add_money(Works &works)
{
    works.money_by_jurisdiction.resize(2);
    auto const pay = [&](std::size_t place, int month, double yuan) {
        for (MonthMoney *const money : {&works.money_by_jurisdiction[place], &works.answer.money}) {
            (*money)[month][static_cast<std::size_t>(Payer::city)] += Money::from_yuan(yuan);
        }
    };
    pay(0, 202107, 100000.0);
    pay(1, 202109, 120000.0);
    pay(1, 202110, 80000.0);
    pay(1, 202206, 50000.0);
}

inline Works make()
{
    Works works;
    name_places(works.night.dataset);
    works.night.dataset.phases = {{"phase3", "组织实施", "Construction", "2021-06-16", "2021-10-10",
                                   "组织施工", "Construction"}};
    add_crews(works);
    add_first_blocks(works);
    add_last_block(works);
    add_money(works);
    works.answer.crews_busy.assign(2, std::vector<std::int32_t>(works.plan.day_count(), 0));
    for (std::size_t p = 0; p < works.plan.packages.size(); ++p) {
        WorkPackage const &package = works.plan.packages[p];
        for (Day at = works.schedule.start[p];
             package.crew != no_index && at <= works.schedule.finish[p]; ++at) {
            works.answer
                .crews_busy[package.crew][static_cast<std::size_t>(at - works.plan.first_day)] +=
                package.crews;
        }
    }
    return works;
}

} // namespace dated_plan
