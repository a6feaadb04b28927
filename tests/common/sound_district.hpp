#pragma once

#include "sim/engine/doctor/doctor.hpp"
#include "tests/common/official_plan.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

/// A district of two towns with three blocks each in which the data doctor finds nothing, with the
/// parameters of the source tree. Tests break one place of it at a time.
namespace sound_district {

using namespace sim;

struct District
{
    Dataset dataset;
    Scenario scenario;
};

/// The first finding of a kind, or null. \param feature  empty: of any
inline DoctorFinding const *finding_of(DoctorReport const &report, std::string_view code,
                                       std::string_view feature = {})
{
    auto const found = std::ranges::find_if(report.findings, [&](DoctorFinding const &finding) {
        return finding.diagnostic.code == code &&
               (feature.empty() || finding.diagnostic.where.feature == feature);
    });
    return found != report.findings.end() ? &*found : nullptr;
}

inline geo::Polygon box(double west, double south, double east, double north)
{
    return {{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}};
}

inline void add_block(Dataset &dataset, std::uint32_t town, int number)
{
    double const west = 500000.0 + 1500.0 * town + 500.0 * number;
    Block block;
    block.code = "b" + std::to_string(3 * static_cast<int>(town) + number + 1);
    block.name = std::string{"村庄"} + (number == 0 ? "甲" : number == 1 ? "乙" : "丙");
    block.name_en = "Village " + block.code;
    block.kind = BlockKind::village;
    block.urban_class = UrbanClass::rural;
    block.jurisdiction = {town};
    block.households = 100;
    block.heated_floor_area_m2 = 8000.0;
    block.building_class = "B2";
    block.coal_t_per_household = 2.5;
    block.income_yuan_per_household = 40000.0;
    block.roof_share_usable = 0.4;
    // The line between two blocks has the vertices of both.
    block.area = {box(west, 4500000.0, west + 500.0, 4500400.0)};
    block.label_point = {west + 250.0, 4500200.0};
    dataset.blocks.push_back(std::move(block));
}

/// A section and a zone for a block, behind those of the block before it or from the station.
inline void add_supply(Dataset &dataset, std::uint32_t b, bool behind)
{
    geo::Point const end = dataset.blocks[b].label_point;
    FeederSection section;
    section.code = "L" + std::to_string(b + 1);
    section.feeder = {(b / 3) % 2};
    section.block = BlockId{b};
    if (behind) {
        section.upstream = Id<FeederSection>{b - 1};
    }
    section.lines = {
        {behind ? dataset.blocks[b - 1].label_point : dataset.substations[0].place, end}};
    dataset.feeder_sections.push_back(section);
    TransformerZone zone;
    zone.code = "T" + std::to_string(b + 1);
    zone.name = "台区";
    zone.name_en = "Zone";
    zone.block = {b};
    zone.section = {b};
    zone.utility_branch = "branch";
    zone.capacity_kva = 200.0;
    zone.households = 100;
    zone.base_peak_kw = 70.0;
    zone.place = end;
    dataset.transformer_zones.push_back(zone);
}

inline void add_grid(Dataset &dataset)
{
    geo::Point const station{500010.0, 4500200.0};
    dataset.conductors = {{"JKLYJ-120", 7100.0, 0.253, 0.32, "", ""}};
    dataset.transformer_sizes = {{200.0, 0.3, 2.6, 0.04, "", ""}, {400.0, 0.6, 4.3, 0.04, "", ""}};
    dataset.substations.push_back({"S1", "变电站", "Station", 40000.0, 5000.0, station, {}});
    dataset.substations.push_back({"S2", "二站", "Station 2", 40000.0, 5000.0, station, {}});
    for (std::uint32_t f = 0; f < 2; ++f) {
        Feeder feeder;
        feeder.code = "F" + std::to_string(f + 1);
        feeder.name = "线路";
        feeder.name_en = "Line";
        feeder.substation = {f};
        feeder.conductor = "JKLYJ-120";
        feeder.limit_kva = 7100.0;
        feeder.r_ohm_per_km = 0.253;
        feeder.x_ohm_per_km = 0.32;
        feeder.tie = Id<Feeder>{1 - f};
        dataset.feeders.push_back(feeder);
    }
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        add_supply(dataset, b, b % 3 != 0);
    }
}

inline void add_pipes(Dataset &dataset)
{
    geo::Point const plant{500020.0, 4500100.0};
    dataset.heat_sources.push_back({"H1", "热电厂", "Plant", 16000.0, plant, {}});
    dataset.heat_mains.push_back({"HM1", {0}, {}, 9000.0, {{plant, {501000.0, 4500100.0}}}, {}});
    dataset.heat_mains.push_back(
        {"HM2", {0}, 0U, 5000.0, {{{501000.0, 4500100.0}, {502000.0, 4500100.0}}}, {}});
    geo::Point const gate{500030.0, 4500300.0};
    GasStation station;
    station.code = "G1";
    station.name = "门站";
    station.name_en = "Gate";
    station.spare_m3_per_h = 8000.0;
    station.spare_m3_per_day = 150000.0;
    station.place = gate;
    dataset.gas_stations.push_back(station);
    station.code = "GR1";
    station.kind = GasStationKind::regulator;
    station.block = BlockId{1};
    station.spare_m3_per_h = 60.0;
    station.spare_m3_per_day = 0.0;
    station.place = dataset.blocks[1].label_point;
    dataset.gas_stations.push_back(station);
    GasMain main;
    main.code = "GM1";
    main.state = MainState::existing;
    main.spare_m3_per_h = 8000.0;
    main.lines = {{gate, {501000.0, 4500300.0}}};
    dataset.gas_mains.push_back(main);
    main.code = "GM2";
    main.fed_by = 0U;
    main.spare_m3_per_h = 4000.0;
    main.lines = {{{501000.0, 4500300.0}, {502000.0, 4500300.0}}};
    dataset.gas_mains.push_back(main);
}

inline void add_returns(Dataset &dataset)
{
    Day const week = *day_number("2021-08-06");
    for (int i = 0; i < 2; ++i) {
        ProgressReport report;
        report.block = {0};
        report.week = week + 7 * i;
        report.households_done = 20 + 20 * i;
        report.stage = BlockStage::in_works;
        report.owed = Money::from_yuan(300000);
        report.budgeted = Money::from_yuan(200000);
        report.paid = Money::from_yuan(50000.0 * (i + 1));
        dataset.progress.push_back(report);
    }
    WorksProblem problem;
    problem.code = "P1";
    problem.words = "管沟塌方";
    problem.reported = week;
    problem.due = week + 14;
    problem.unit = "office";
    dataset.problems.push_back(problem);
    Unit unit;
    unit.code = "office";
    unit.name_zh = "办公室";
    dataset.units.push_back(unit);
}

inline District make()
{
    District district;
    Dataset &dataset = district.dataset;
    dataset.parameters = official_plan::dataset().parameters;
    dataset.calendar_days = official_plan::dataset().calendar_days;
    dataset.meta = {{"central_meridian", "111"}};
    for (std::uint32_t town = 0; town < 2; ++town) {
        Jurisdiction jurisdiction;
        jurisdiction.code = "J" + std::to_string(town + 1);
        jurisdiction.name = town == 0 ? "东山镇" : "西河街道";
        jurisdiction.name_en = "Town " + jurisdiction.code;
        double const west = 500000.0 + 1500.0 * town;
        geo::Ring outer;
        for (double const x : {0.0, 500.0, 1000.0, 1500.0}) {
            outer.push_back({west + x, 4500000.0});
        }
        for (double const x : {1500.0, 1000.0, 500.0, 0.0}) {
            outer.push_back({west + x, 4500400.0});
        }
        outer.push_back(outer.front());
        jurisdiction.area = {{outer, {}}};
        dataset.jurisdictions.push_back(jurisdiction);
        for (int number = 0; number < 3; ++number) {
            add_block(dataset, town, number);
        }
    }
    add_grid(dataset);
    add_pipes(dataset);
    add_returns(dataset);
    dataset.routes = official_plan::dataset().routes;
    district.scenario.plan.choices.resize(dataset.blocks.size());
    for (Choice &choice : district.scenario.plan.choices) {
        choice = {*dataset.find_route("chp_heat"), 2021, false, Retrofit::none};
    }
    return district;
}

} // namespace sound_district
