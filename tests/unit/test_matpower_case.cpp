#include "tests/reference/matpower_case.hpp"
#include "tests/reference/script.hpp"

#include <catch2/catch.hpp>

using namespace reference;

namespace {

std::string const small_case = R"(function mpc = small
% two buses, loads in kW, lines in ohm
mpc.version = '2'; % a '%' in a string: '%'
mpc.baseMVA = 20/2;
mpc.bus = [ %% kW
	1	3	0	0	0	0	1	1	0	sqrt(3)*10	1	1	1;
	20	1	1000	500	0	0	1	1	0	12	1	1.1	.9; % behind
];
mpc.gen = [1 0 0 10 -10 1.02 100 1 10 0];
mpc.branch = [
	1	20	1.44	-2.88	0	0 0 0	0 0 1 -360 360;
	1	20	1.44	2.88	0	0 0 0	0 0 0 -360 360
];
[PQ, PV, REF, NONE, BUS_I, BUS_TYPE, PD, QD, GS, BS, BUS_AREA, VM, ...
    VA, BASE_KV, ZONE] = idx_bus;
[F_BUS, T_BUS, BR_R, BR_X] = idx_brch;
Vbase = mpc.bus(2, BASE_KV) * 1e3;
Sbase = mpc.baseMVA * 1e6;
mpc.branch(:, [BR_R BR_X]) = mpc.branch(:, [BR_R BR_X]) / (Vbase^2 / Sbase);
mpc.bus(:, [3 4]) = mpc.bus(:, [PD, QD]) / 1e3;
)";

std::string replaced(std::string text, std::string const &from, std::string const &to)
{
    return text.replace(text.find(from), from.size(), to);
}

std::size_t line_of_error(std::string const &text)
{
    try {
        read_case(text, "bad");
    } catch (ScriptError const &error) {
        return error.line();
    }
    return 999;
}

} // namespace

TEST_CASE("a case with conversion lines becomes a network in per unit")
{
    MatpowerCase const read = read_case(small_case, "small");
    CHECK(read.base_mva == 10.0);
    REQUIRE(read.network.buses.size() == 2);
    CHECK(read.bus_numbers == std::vector<int>{1, 20});
    CHECK(read.network.buses[0].is_slack);
    CHECK(std::abs(read.network.buses[0].voltage) == Approx(1.02));
    CHECK(std::abs(read.network.buses[1].load - sim::grid::Complex{0.1, 0.05}) < 1e-15);
    REQUIRE(read.network.branches.size() == 1);
    CHECK(std::abs(read.network.branches[0].impedance - sim::grid::Complex{0.1, -0.2}) < 1e-15);
}

TEST_CASE("expressions in matrices follow the language's rule of blanks")
{
    Variables const variables = run_script("a = [1 -2; 3 - 4 5];\nb = [1, 2*3\n -1e-3 ...\n 4/2];");
    Matrix const &a = variables.at("a");
    CHECK(a.rows == 2);
    CHECK(a.cells == std::vector<double>{1, -2, -1, 5});
    CHECK(variables.at("b").cells == std::vector<double>{1, 6, -1e-3, 2});
}

TEST_CASE("what cannot be read is named with its line")
{
    CHECK(line_of_error(replaced(small_case, "20/2", "20/")) == 4);
    CHECK(line_of_error(replaced(small_case, "1000	500", "1000	x500")) == 7);
    CHECK(line_of_error(replaced(small_case, "1.1	.9;", "1.1;")) == 7);
    CHECK(line_of_error(replaced(small_case, "idx_bus", "idx_buses")) == 15);
    CHECK(line_of_error(replaced(small_case, "[3 4]", "[3 40]")) == 20);
    CHECK(line_of_error(replaced(small_case, "1	20	1.44", "1	21	1.44")) == 0);
    CHECK(line_of_error(replaced(small_case, "1	3	0", "1	1	0")) == 0);
    CHECK(line_of_error("") == 0);
    CHECK(line_of_error("mpc.baseMVA = [1 2") == 1);
}
