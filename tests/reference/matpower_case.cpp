#include "tests/reference/matpower_case.hpp"

#include "tests/reference/script.hpp"

#include <cmath>
#include <map>
#include <utility>

namespace reference {

namespace {

using sim::grid::Complex;

// Columns of MATPOWER's tables, from 0.
namespace bus {
enum : std::size_t
{
    number,
    type,
    pd,
    qd,
    gs,
    bs,
    area,
    vm,
    va,
    columns
};
}
namespace gen {
enum : std::size_t
{
    bus,
    pg,
    qg,
    qmax,
    qmin,
    vg,
    mbase,
    status,
    columns
};
}
namespace branch {
enum : std::size_t
{
    from,
    to,
    r,
    x,
    b,
    rate_a,
    rate_b,
    rate_c,
    tap,
    shift,
    status,
    columns
};
}

constexpr int load_bus = 1;
constexpr int held_bus = 2;
constexpr int slack_bus = 3;
constexpr int isolated_bus = 4;

double radians(double degrees)
{
    return degrees * M_PI / 180.0;
}

Matrix const &table(Variables const &variables, std::string const &name, std::size_t columns)
{
    auto const found = variables.find(name);
    if (found == variables.end()) {
        throw ScriptError{0, "expected the table " + name};
    }
    if (found->second.rows > 0 && found->second.columns < columns) {
        throw ScriptError{0,
                          "expected at least " + std::to_string(columns) + " columns in " + name};
    }
    return found->second;
}

class Reader
{
public:
    Reader(Variables const &variables, MatpowerCase &result)
        : m_variables{variables}, m_case{result}
    {
    }

    void read()
    {
        Matrix const &base = table(m_variables, "mpc.baseMVA", 1);
        if (!base.is_number() || !(base.cells[0] > 0.0)) {
            throw ScriptError{0, "expected mpc.baseMVA above 0"};
        }
        m_case.base_mva = base.cells[0];
        read_buses(table(m_variables, "mpc.bus", bus::columns));
        read_generators(table(m_variables, "mpc.gen", gen::columns));
        read_branches(table(m_variables, "mpc.branch", branch::columns));
    }

private:
    std::uint32_t place_of(double number, std::string const &of) const
    {
        auto const found = m_place.find(static_cast<int>(number));
        if (found == m_place.end()) {
            throw ScriptError{0, "expected a bus of mpc.bus in " + of + ", found " +
                                     std::to_string(static_cast<int>(number))};
        }
        return found->second;
    }

    void read_buses(Matrix const &rows)
    {
        bool any_slack = false;
        for (std::size_t i = 0; i < rows.rows; ++i) {
            int const number = static_cast<int>(rows.at(i, bus::number));
            int const type = static_cast<int>(rows.at(i, bus::type));
            std::string const name = "bus " + std::to_string(number);
            if (type < load_bus || type > isolated_bus) {
                throw ScriptError{0, "expected a type from 1 to 4 at " + name + ", found " +
                                         std::to_string(type)};
            }
            if (!m_place.emplace(number, static_cast<std::uint32_t>(i)).second) {
                throw ScriptError{0, "expected every bus number once, found " + name + " again"};
            }
            sim::grid::NetworkBus made;
            made.load = Complex{rows.at(i, bus::pd), rows.at(i, bus::qd)} / m_case.base_mva;
            made.shunt = Complex{rows.at(i, bus::gs), rows.at(i, bus::bs)} / m_case.base_mva;
            made.is_slack = type == slack_bus;
            made.held_voltage = type == held_bus ? rows.at(i, bus::vm) : 0.0;
            made.voltage = std::polar(rows.at(i, bus::vm), radians(rows.at(i, bus::va)));
            any_slack = any_slack || made.is_slack;
            m_case.bus_numbers.push_back(number);
            m_case.network.buses.push_back(made);
        }
        if (!any_slack) {
            throw ScriptError{0, "expected at least one slack bus (type 3) in mpc.bus"};
        }
    }

    void read_generators(Matrix const &rows)
    {
        for (std::size_t i = 0; i < rows.rows; ++i) {
            if (!(rows.at(i, gen::status) > 0.0)) {
                continue;
            }
            sim::grid::NetworkBus &at =
                m_case.network.buses[place_of(rows.at(i, gen::bus), "mpc.gen")];
            if (at.is_slack) {
                at.voltage = std::polar(rows.at(i, gen::vg), std::arg(at.voltage));
            } else {
                bool const held = at.held_voltage > 0.0;
                at.held_voltage = held ? rows.at(i, gen::vg) : 0.0;
                double const mvar = held ? 0.0 : rows.at(i, gen::qg);
                at.load -= Complex{rows.at(i, gen::pg), mvar} / m_case.base_mva;
            }
        }
    }

    void read_branches(Matrix const &rows)
    {
        for (std::size_t i = 0; i < rows.rows; ++i) {
            if (!(rows.at(i, branch::status) > 0.0)) {
                continue;
            }
            sim::grid::NetworkBranch made;
            made.from = place_of(rows.at(i, branch::from), "mpc.branch");
            made.to = place_of(rows.at(i, branch::to), "mpc.branch");
            made.impedance = {rows.at(i, branch::r), rows.at(i, branch::x)};
            made.charging = rows.at(i, branch::b);
            double const ratio = rows.at(i, branch::tap);
            made.tap = std::polar(ratio == 0.0 ? 1.0 : ratio, radians(rows.at(i, branch::shift)));
            m_case.network.branches.push_back(made);
        }
    }

    Variables const &m_variables;
    MatpowerCase &m_case;
    std::map<int, std::uint32_t> m_place;
};

} // namespace

MatpowerCase read_case(std::string_view text, std::string name)
{
    Variables const variables = run_script(text);
    MatpowerCase result;
    result.name = std::move(name);
    Reader{variables, result}.read();
    return result;
}

} // namespace reference
