#include "sim/report/comparison.hpp"

#include "sim/engine/simulate.hpp"
#include "sim/report/render_table.hpp"
#include "tests/common/small_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <sstream>

using namespace small_plan;
using sim::report::BlockDifference;
using sim::report::Comparison;

namespace {

/// The small plan beside one in which solar becomes gas and gas becomes the heat network.
struct Pair
{
    std::shared_ptr<Dataset const> dataset = std::make_shared<Dataset const>(make_dataset());
    Scenario a = make_scenario(*dataset);
    Scenario b = a;

    Pair()
    {
        b.key = "other";
        b.plan.choices[1].route = *dataset->find_route("gas_wall");
        b.plan.choices[2].route = *dataset->find_route("chp_heat");
    }
    [[nodiscard]] Comparison made() const
    {
        Progress progress;
        return report::compare(dataset, a, b, progress);
    }
};

Money of(BlockDifference const &flip, Payer payer)
{
    return flip.by_payer[static_cast<std::size_t>(payer)];
}

} // namespace

TEST_CASE("a scenario beside itself changes nothing", "[comparison]")
{
    Pair pair;
    pair.b = pair.a;
    Comparison made = pair.made();
    report::explain(made, {});
    REQUIRE(made.flips.empty());
    REQUIRE(made.explained);
    REQUIRE(made.total() == Money{});
    REQUIRE(made.of_flips() == Money{});
}

TEST_CASE("each flip moves for each payer what the two routes owe", "[comparison]")
{
    Comparison const made = Pair{}.made();
    REQUIRE(made.flips.size() == 2);
    // b: solar 1600 m2 x 240 and x 40; gas 20 x 6800 and 1600 m2 x 8 in three seasons, 7:3
    BlockDifference const &b = made.flips[0];
    REQUIRE(b.block.index == 1);
    REQUIRE(of(b, Payer::city) + of(b, Payer::district) == yuan(136000 + 3 * 12800 - 384000));
    REQUIRE(of(b, Payer::resident) == yuan(-64000));
    REQUIRE(of(b, Payer::gas_company) == yuan(3 * 6400));
    REQUIRE(b.total() == yuan(-273600));
    // c: gas 5 x 6800 and 400 m2 x 8 in three seasons; heat network 400 m2 x 130
    BlockDifference const &c = made.flips[1];
    REQUIRE(of(c, Payer::city) == yuan(0.7 * (52000 - 43600)));
    REQUIRE(of(c, Payer::district) == yuan(0.3 * (52000 - 43600)));
    REQUIRE(of(c, Payer::gas_company) == yuan(-4800));
    REQUIRE(c.total() == yuan(8400));
}

TEST_CASE("flips add up to the difference of the totals, payer by payer", "[comparison]")
{
    Comparison const made = Pair{}.made();
    REQUIRE(made.of_flips() == yuan(-265200));
    REQUIRE(made.total() == made.of_flips());
    REQUIRE(made.beside_flips() == Money{});
    for (Payer const payer : all_payers) {
        REQUIRE(made.of_flips(payer) ==
                made.b_results->money.of(payer) - made.a_results->money.of(payer));
    }
}

TEST_CASE("exchanging A and B turns every sign", "[comparison]")
{
    Pair pair;
    Comparison const forth = pair.made();
    std::swap(pair.a, pair.b);
    Comparison const back = pair.made();
    REQUIRE(back.total() == -forth.total());
    for (std::size_t i = 0; i < forth.flips.size(); ++i) {
        REQUIRE(back.flips[i].block == forth.flips[i].block);
        REQUIRE(back.flips[i].total() == -forth.flips[i].total());
        REQUIRE(back.flips[i].a == forth.flips[i].b);
    }
}

TEST_CASE("what other values move stands beside the flips", "[comparison]")
{
    Pair pair;
    pair.b = pair.a;
    pair.b.plan.choices[0].start_year = 2022;
    pair.b.values["policy.area_cap_m2_per_household"] = 40.0; // of gas: 5 x 40 m2 for 400 m2
    Comparison const made = pair.made();
    REQUIRE(made.flips.size() == 1); // by its year, which moves no money here
    REQUIRE(made.of_flips() == Money{});
    REQUIRE(made.beside_flips() == made.total());
}

TEST_CASE("what companies bear is no part of the sums but is said", "[comparison]")
{
    Comparison const made = Pair{}.made();
    REQUIRE(made.unfunded.size() == 1);
    REQUIRE(made.unfunded[0].a == yuan(3 * 4 * 400));
    REQUIRE(made.unfunded[0].b == yuan(3 * 4 * 1600));
}

TEST_CASE("lines with tabs hold what csv holds", "[comparison]")
{
    Comparison const made = Pair{}.made();
    for (Table const &table : report::comparison_tables(made, 6)) {
        std::string tsv = report::to_tsv(Language::zh, table);
        std::string csv = report::to_csv(Language::zh, table);
        std::ranges::replace(tsv, '\t', ','); // no value of these has a comma
        std::erase(csv, '\r');
        std::erase(csv, '"');
        REQUIRE(csv.substr(3) == tsv); // behind the mark of UTF-8
        REQUIRE(std::ranges::count(tsv, '\n') ==
                static_cast<std::ptrdiff_t>(table.rows.size()) + 1);
    }
}
