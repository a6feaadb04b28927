#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/reasons/explain.hpp"
#include "sim/engine/assign/reasons/scarcity.hpp"
#include "sim/engine/assign/reasons/situation.hpp"
#include "sim/engine/assign/solver/solver.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <memory>
#include <stdexcept>
#include <vector>

/// Donghe with an assignment that some steps of the solver find: good enough to be explained.
struct DongheAssignment
{
    sim::io::LoadedProject loaded =
        sim::io::load_source_folder(test_places::data() / "donghe", test_places::data());
    sim::Dataset const &dataset = *loaded.project.dataset;
    sim::Scenario scenario = *loaded.project.find_scenario("official");
    std::shared_ptr<sim::assign::Material const> material;
    sim::assign::Model model;
    sim::assign::Answer answer;

    explicit DongheAssignment(std::uint64_t steps = 60)
    {
        scenario.values["assign.tolerance_share"] = 0.0;
        sim::Progress progress;
        material = sim::assign::make_material(dataset, scenario, progress);
        solve(steps);
    }
    void solve(std::uint64_t steps)
    {
        model = sim::assign::make_model(dataset, scenario, *material);
        sim::assign::Control control;
        control.steps = steps;
        answer = sim::assign::solve_anytime(model.problem, control);
        if (!answer.feasible()) {
            throw std::logic_error{"no plan for Donghe within the steps of the test"};
        }
    }
    [[nodiscard]] std::vector<sim::BlockReason> explain() const
    {
        return sim::assign::explain(dataset, scenario, *material, model, answer);
    }
};
