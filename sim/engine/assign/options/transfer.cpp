#include "sim/engine/assign/options/transfer.hpp"

#include <map>
#include <string_view>

namespace sim::assign {

namespace {

std::vector<double> moved_prices(Model const &from, Answer const &answer, Model const &to)
{
    std::map<std::string_view, double> known;
    for (std::size_t row = 0; row < answer.price.size(); ++row) {
        known[from.limits[row].id] = answer.price[row];
    }
    std::vector<double> price(to.limits.size(), 0.0);
    for (std::size_t row = 0; row < price.size(); ++row) {
        auto const found = known.find(to.limits[row].id);
        price[row] = found == known.end() ? 0.0 : found->second;
    }
    return price;
}

/// \return the option of the group that means the same choice, or `none`
std::uint32_t same_option(Model const &to, std::size_t group, Choice wanted)
{
    for (std::uint32_t option = to.problem.first_option[group];
         option < to.problem.first_option[group + 1]; ++option) {
        wanted.locked = to.candidates[option].choice.locked; // says nothing of the option
        if (to.candidates[option].choice == wanted) {
            return option;
        }
    }
    return none;
}

} // namespace

Answer transfer(Model const &from, Answer const &answer, Model const &to)
{
    Answer moved;
    moved.price = moved_prices(from, answer, to);
    if (answer.choice.size() != to.problem.group_count()) {
        return moved;
    }
    std::vector<std::uint32_t> choice;
    for (std::size_t group = 0; group < answer.choice.size(); ++group) {
        choice.push_back(same_option(to, group, from.candidates[answer.choice[group]].choice));
        if (choice.back() == none) {
            return moved;
        }
    }
    Evaluation const worth = evaluate(to.problem, choice);
    if (worth.feasible) {
        moved.choice = std::move(choice);
        moved.cost = worth.cost;
    }
    return moved;
}

} // namespace sim::assign
