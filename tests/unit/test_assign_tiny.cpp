#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace sim;
using namespace sim::assign;

Project load(TinyDistrict const &district)
{
    TempFolder const folder;
    return io::load_source_folder(district.write(folder / "data"), folder / "data").project;
}

std::shared_ptr<Material const> material_of(Project const &project)
{
    Progress progress;
    return make_material(*project.dataset, project.scenarios.front(), progress);
}

/// The tiny district with parameters and without climate, buildings or network.
TinyDistrict without_physics()
{
    TinyDistrict district;
    for (auto const &[file, from] : {std::pair{"factors/parameters.csv", "factors/parameters.csv"},
                                     std::pair{"tiny/parameters.csv", "donghe/parameters.csv"}}) {
        district.add(file, io::read_text_file(test_places::data() / from));
    }
    return district;
}

} // namespace

TEST_CASE("the tiny district has a material, a model and its own plan in it", "[assign]")
{
    Project const project = load(with_physics_and_parameters());
    Dataset const &dataset = *project.dataset;
    auto const material = material_of(project);
    CHECK(material->first_variant.size() == dataset.blocks.size() + 1);
    Scenario locked = project.scenarios.front();
    for (Choice &choice : locked.plan.choices) {
        choice.locked = true;
    }
    Model const model = make_model(dataset, locked, *material);
    REQUIRE(model.candidates.size() == dataset.blocks.size());
    Evaluation const result = evaluate(model.problem, model.present);
    Progress progress;
    Results const results = simulate(dataset, project.scenarios.front(), progress);
    for (std::size_t r = 0; r < model.limits.size(); ++r) {
        Limit const &limit = model.limits[r];
        double const used =
            static_cast<double>(result.load[r]) * limit.unit_per_amount + limit.fixed;
        INFO(limit.id << " " << used);
        if (limit.kind == LimitKind::feeder) {
            AssetLoad const &load = results.grid.feeders[limit.asset];
            CHECK(load.peak_rate * dataset.feeders[limit.asset].limit_kva <= used);
        } else if (limit.kind == LimitKind::substation) {
            AssetLoad const &load = results.grid.substations[limit.asset];
            CHECK(load.peak_rate * dataset.substations[limit.asset].capacity_kva <= used);
        } else if (limit.kind == LimitKind::heat_main) {
            CHECK(used == Approx(results.supply.heat_mains[limit.asset].design_kw).margin(0.01));
        }
    }
}

TEST_CASE("insulation is offered where it leads to another class", "[assign]")
{
    Project const project = load(with_physics_and_parameters());
    auto const material = material_of(project);
    RouteId const solar = *project.dataset->find_route("solar_electric");
    RouteId const coal = *project.dataset->find_route("coal");
    Variant const *plain = material->find({0}, solar, Retrofit::none);
    Variant const *walls = material->find({0}, solar, Retrofit::walls);
    Variant const *full = material->find({0}, solar, Retrofit::full);
    REQUIRE((plain != nullptr && walls != nullptr && full != nullptr));
    CHECK(walls->bill.energy_yuan < plain->bill.energy_yuan);
    CHECK(full->bill.energy_yuan < walls->bill.energy_yuan);
    CHECK(material->loads_of(*full).front().kva() < material->loads_of(*plain).front().kva());
    CHECK(material->find({0}, coal, Retrofit::walls) == nullptr);
    // Nobody starts after the final year, nobody before the first.
    CHECK(material->candidates.size() == material->variants.size() * 3);
}

TEST_CASE("without physics the options have their money and no loads", "[assign]")
{
    Project const project = load(without_physics());
    auto const material = material_of(project);
    REQUIRE_FALSE(material->variants.empty());
    CHECK(material->line_loads.empty());
    Model const model = make_model(*project.dataset, project.scenarios.front(), *material);
    CHECK(model.problem.group_count() == project.dataset->blocks.size());
    CHECK(std::ranges::none_of(model.limits, [](Limit const &limit) {
        return limit.kind == LimitKind::feeder || limit.kind == LimitKind::substation;
    }));
}
