package assay.plots

import assay.model.figure.Contours
import assay.model.figure.Lattice
import spock.lang.Specification

class ContourLinesSpec extends Specification {
    static Lattice lattice(int n, Closure<? extends Number> f) {
        def values = new double[n * n]
        for (int j = 0; j < n; j++) for (int i = 0; i < n; i++) {
            values[j * n + i] = f(2 * (i + 0.5) / n - 1, 2 * (j + 0.5) / n - 1) as double
        }
        new Lattice(n, n, values, -1, 1, -1, 1)
    }

    def 'the contours of a cone are circles, closed'() {
        when:
        def lines = ContourLines.of(lattice(80) { x, y -> Math.hypot(x, y) }, radius)

        then:
        lines.size() == 1
        def (xs, ys) = lines[0] as List
        xs[0] == xs[-1] && ys[0] == ys[-1]

        and: 'to a hundredth of a cell, since a cone is nearly straight within one'
        xs.indices.every { Math.abs(Math.hypot(xs[it], ys[it]) - radius) < 0.01 * 2 / 80 }

        where:
        radius << [0.3, 0.5, 0.8]
    }

    def 'a contour of a plane is one straight line from edge to edge'() {
        when:
        def lines = ContourLines.of(lattice(20) { x, y -> x + 2 * y }, 0.1)

        then:
        lines.size() == 1
        def (xs, ys) = lines[0] as List
        xs.indices.every { Math.abs(xs[it] + 2 * ys[it] - 0.1) < 1e-12 }
        [xs.min(), xs.max()].every { Math.abs(Math.abs(it) - 0.95) < 1e-12 }
    }

    def 'two hills have a contour each, and one together below the pass'() {
        given:
        def hills = lattice(60) { x, y -> Math.exp(-8 * ((x - 0.5)**2 + y * y)) + Math.exp(-8 * ((x + 0.5)**2 + y * y)) }

        expect: 'the pass is 2 exp(-2) = 0.27 high'
        ContourLines.of(hills, 0.28).size() == 2
        ContourLines.of(hills, 0.26).size() == 1
        ContourLines.of(hills, 1.1).empty
    }

    def 'at a saddle the mean of the four decides'() {
        given:
        def square = new Lattice(2, 2, [1, 0, 0, high] as double[], 0, 2, 0, 2)

        when:
        def lines = ContourLines.of(square, 0.5)

        then: 'each line cuts off one corner: a low one when the middle is high'
        lines.size() == 2
        lines.every { line -> (line[0].sum() / 2 < 1) == (line[1].sum() / 2 < 1) } == !middleIsHigh

        where:
        high | middleIsHigh
        0.9  | false
        1.5  | true
    }

    def 'no contour crosses a square that lacks a value'() {
        given:
        def cone = lattice(40) { x, y -> x > 0 && y > 0 ? Double.NaN : Math.hypot(x, y) }

        when:
        def lines = ContourLines.of(cone, 0.5)

        then:
        lines.size() == 1
        [lines[0][0], lines[0][1]].transpose().every { it[0] <= 0 || it[1] <= 0 }
        lines[0][0][0] != lines[0][0][-1]
    }

    def 'an area is closed along the edge of the values and around gaps'() {
        given:
        def map = lattice(20) { x, y -> Math.abs(x) < 0.2 && Math.abs(y) < 0.2 ? Double.NaN : 1 }

        when:
        def lines = ContourLines.of(map.within(Double.NEGATIVE_INFINITY), 0.5)

        then:
        lines.size() == 2
        lines.every { it[0][0] == it[0][-1] && it[1][0] == it[1][-1] }
        lines*.getAt(0)*.max().toSorted().collect { it.round(6) } == [0.25d, 0.95d]
    }

    def 'levels rise'() {
        when:
        Contours.of(lattice(3) { x, y -> x }, 0.2, 0.1)

        then:
        def problem = thrown(assay.model.Problem)
        problem.message.contains('from the lowest to the highest')
    }
}
