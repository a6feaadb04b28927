#include "sim/base/error.hpp"
#include "sim/engine/works/packages/make_works.hpp"
#include "tests/common/works_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace sim;
using namespace works_donghe;
using sim::works::make_works;

namespace {

WorksPlan with(std::map<std::string, double, std::less<>> values)
{
    Scenario scenario = official_plan::official();
    scenario.values = std::move(values);
    return make_works(dataset(), scenario, official_plan::loaded().official);
}

/// Where one block's routes are changed.
WorksPlan with_choice(std::uint32_t b, char const *route, int year,
                      Retrofit retrofit = Retrofit::none)
{
    Scenario scenario = official_plan::official();
    scenario.plan.choices[b].retrofit = retrofit;
    scenario.plan.choices[b].route = dataset().find_route(route).value();
    scenario.plan.choices[b].start_year = year;
    return make_works(dataset(), scenario, official_plan::loaded().official);
}

} // namespace

TEST_CASE("the official plan is a programme of all its homes", "[works]")
{
    CHECK(plan().households == 26441);
    CHECK((plan().packages.size() >= 1000 && plan().packages.size() <= 4000));
    CHECK(iso_date(plan().first_day) == "2021-04-20");
    CHECK(iso_date(plan().last_day) == "2024-06-30");
}

TEST_CASE("packages have names that an official reads", "[works]")
{
    auto const zh = [](std::string const &id) {
        return render(Language::zh, package(plan(), id).name);
    };
    std::string const dongba = code_of("东坝村");
    CHECK(zh("survey." + dongba) == "东坝村入户摸排");
    CHECK(zh("install." + dongba + ".2") == "东坝村户内改造（第2批）");
    CHECK(zh("commission." + dongba + ".2") == "东坝村通电调试（第2批）");
    CHECK(zh("tender.150202101.gas") == "沙尔沁镇煤改气招标");
    CHECK(zh("install." + code_of("环西社区") + ".1") == "环西社区户内改造");
    CHECK(zh("remove." + code_of("环西社区") + ".1") == "环西社区燃煤炉具拆除");
    CHECK(zh("renewal.network.3") == "供热管网扩容及改造第3段");
    for (WorkPackage const &package : plan().packages) {
        INFO(package.id);
        CHECK(render(Language::zh, package.name).find('{') == std::string::npos);
        CHECK(render(Language::en, package.name).find('{') == std::string::npos);
    }
}

TEST_CASE("a village of 870 homes by hand", "[works]")
{
    // 870 homes on solar: 9 parts of 96 or 97 homes, ten crews of 0.7 homes a day each.
    std::string const code = code_of("沙尔沁第一村");
    int homes = 0;
    for (int part = 1; part <= 9; ++part) {
        WorkPackage const &install =
            package(plan(), "install." + code + "." + std::to_string(part));
        CHECK(install.crews == 10);
        CHECK((install.quantity == 96.0 || install.quantity == 97.0));
        CHECK(install.content == std::llround(install.quantity * 1000.0 / 7.0));
        homes += package(plan(), "commission." + code + "." + std::to_string(part)).households;
    }
    CHECK(homes == 870);
    CHECK_FALSE(plan().find("install." + code + ".10"));
    // 870 homes by three teams of 30 a day.
    CHECK(package(plan(), "survey." + code).crews == 3);
    CHECK(package(plan(), "survey." + code).content == 9667);
    // Six reinforced zones at 6 days, three crews: 12 days, behind 50 days of delivery.
    CHECK(package(plan(), "grid." + code).content == 12000);
    CHECK(package(plan(), "delivery." + code + ".zones").content == 50000);
    CHECK_FALSE(plan().find("street." + code)); // nothing is dug for it
}

TEST_CASE("streets of gas and heat by hand", "[works]")
{
    // 345 homes at 30 m, four crews of 200 m a day: 12.9375 days.
    WorkPackage const &gas = package(plan(), "street." + code_of("银匠窑子村"));
    CHECK(gas.quantity == Approx(10350.0));
    CHECK(gas.crews == 4);
    CHECK(gas.content == 12938);
    CHECK(gas.time == WorkTime::earth);
    // 48 homes at 12 m, two crews of 80 m a day: 3.6 days.
    CHECK(package(plan(), "street." + code_of("胜利社区")).content == 3600);
}

TEST_CASE("the preparation of a lot takes 74 days one after the other", "[works]")
{
    std::int64_t content = 0;
    for (char const *stage : {"feasibility", "approval", "tender", "design"}) {
        content += package(plan(), std::string{stage} + ".150202101.new_energy").content;
    }
    CHECK(content == 74000);
}

TEST_CASE("with framework contracts neither tender nor design waits for the survey", "[works]")
{
    WorksPlan const framework = with({{"works.framework_contracts", 1.0}});
    std::string const design = "design.150202101.new_energy";
    std::uint32_t const survey = index_of(plan(), "survey." + code_of("沙尔沁第一村"));
    CHECK(all_before(plan(), index_of(plan(), design))[survey]);
    CHECK_FALSE(all_before(framework, index_of(framework, design))[survey]);
    // Homes still wait for their own survey.
    CHECK(all_before(framework,
                     index_of(framework, "install." + code_of("沙尔沁第一村") + ".1"))[survey]);
}

TEST_CASE("a reinforced line is built once and every block behind it waits for it", "[works]")
{
    std::uint32_t const line = index_of(plan(), "grid.F36");
    int behind = 0;
    for (TransformerZone const &zone : dataset().transformer_zones) {
        std::uint32_t const feeder = dataset().feeder_sections[zone.section.index].feeder.index;
        Route const &route =
            dataset().route(official_plan::official().plan.choices[zone.block.index].route);
        if (dataset().feeders[feeder].code == "F36" &&
            category_of(route.family) == Category::new_energy) {
            ++behind;
            std::string const code = dataset().block(zone.block).code;
            CHECK(all_before(plan(), index_of(plan(), "commission." + code + ".1"))[line]);
        }
    }
    CHECK(behind > 1);
}

TEST_CASE("a block that stays on coal has no packages and lowers no target", "[works]")
{
    std::uint32_t const b = block_named("沙尔沁第一村");
    WorksPlan const left = with_choice(b, "coal", 2021);
    CHECK(left.households == 26441 - 870);
    CHECK(std::none_of(left.packages.begin(), left.packages.end(),
                       [&](WorkPackage const &package) { return package.block == b; }));
    REQUIRE(left.targets.front().id == "first_year");
    CHECK(left.targets.front().households == 23797);
}

TEST_CASE("a block of the next year is built in that year by a lot of its own", "[works]")
{
    WorksPlan const later = with_choice(block_named("银匠窑子村"), "gas_wall", 2022);
    std::string const code = code_of("银匠窑子村");
    CHECK(iso_date(package(later, "street." + code).not_before) == "2022-01-01");
    CHECK(iso_date(package(later, "survey." + code).not_before) == "2021-04-20");
    CHECK_FALSE(package(later, "accept." + code).due);
    CHECK(render(Language::zh, package(later, "tender.150202100.gas.2022").name) ==
          "河东镇煤改气招标（2022年）");
    // The main that others wait for in 2021 does not wait for it.
    std::uint32_t const tender = index_of(later, "tender.150202100.gas.2022");
    CHECK_FALSE(all_before(later, index_of(later, "main.gas_main.GM031"))[tender]);
}

TEST_CASE("walls insulated with the conversion hold up acceptance and no home", "[works]")
{
    // 345 homes of 80 m2 are 27 600 m2: three parts of 9 200 m2 with 0.475 of wall, two crews.
    WorksPlan const warm =
        with_choice(block_named("银匠窑子村"), "gas_wall", 2021, Retrofit::walls);
    std::string const code = code_of("银匠窑子村");
    std::uint32_t const walls = index_of(warm, "envelope." + code + ".3");
    CHECK(warm.packages[walls].content == 10925);
    CHECK(warm.packages[walls].time == WorkTime::wet);
    CHECK(all_before(warm, index_of(warm, "accept." + code))[walls]);
    CHECK_FALSE(all_before(warm, index_of(warm, "remove." + code + ".1"))[walls]);
    CHECK_FALSE(plan().find("envelope." + code + ".1"));
}

TEST_CASE("targets are those of the plan's calendar", "[works]")
{
    auto const &targets = plan().targets;
    REQUIRE(targets.size() == 4);
    CHECK(iso_date(targets[0].due) == "2021-10-10");
    CHECK(iso_date(targets[1].due) == "2021-10-15");
    CHECK(iso_date(targets[2].due) == "2023-12-31");
    CHECK(iso_date(targets[3].due) == "2021-12-31");
    CHECK(targets[1].households == 23797);
    CHECK(targets[2].households == 26441);
    CHECK(render(Language::zh, targets[0].name) == "组织实施期末完成90%");
}

TEST_CASE("another first day moves the whole plan", "[works]")
{
    WorksPlan const issued = with({{"works.first_day", 20210720.0}});
    CHECK(iso_date(issued.first_day) == "2021-07-20");
    CHECK(iso_date(issued.packages.front().not_before) == "2021-07-20");
    CHECK_THROWS_AS(with({{"works.first_day", 20210231.0}}), InputError);
    CHECK_THROWS_AS(with({{"works.last_day", 20210401.0}}), InputError);
}

TEST_CASE("what is missing is refused by name", "[works]")
{
    auto const refused = [](Dataset const &broken) {
        try {
            (void)make_works(broken, official_plan::official(), official_plan::loaded().official);
        } catch (InputError const &error) {
            return error.diagnostics().front().where.feature;
        }
        return std::string{};
    };
    Dataset no_crews = dataset();
    no_crews.crew_types.clear();
    CHECK(refused(no_crews) == "survey");
    Dataset no_phases = dataset();
    no_phases.phases.clear();
    CHECK(refused(no_phases) == "phase1");
}

TEST_CASE("crews, switches and dates with a fraction are refused by name, and a span by both days",
          "[works]")
{
    auto const refused = [](std::string const &key, double value) {
        Scenario scenario = official_plan::official();
        scenario.values[key] = value;
        try {
            static_cast<void>(works::make_works(official_plan::dataset(), scenario,
                                                official_plan::loaded().official));
        } catch (InputError const &error) {
            return error.diagnostics().front().where.feature;
        }
        return std::string{};
    };
    for (std::string const key : {"crew.gas_trench.count", "limit.crew.gas.2021",
                                  "works.framework_contracts", "crew.gas_trench.at_once"}) {
        CHECK(refused(key, key == "works.framework_contracts" ? 0.5 : 3.5) == key);
    }
    CHECK(refused("works.last_day", 20231231.5) == "works.last_day");
    CHECK(refused("works.first_day", 20250101.0) == "works.first_day, works.last_day");
    CHECK(refused("crew.gas_trench.count", 3.0).empty());
}
