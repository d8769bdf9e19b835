package io.slarules.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurgeTableTest {
    @ParameterizedTest
    @CsvSource({"50,2", "100,2", "200,3", "500,4", "1000,5", "2000,7", "3000,9", "5000,12", "8000,16"})
    void each_column_is_the_smallest_count_that_chance_brings_in_one_of_a_hundred_windows(int muMilli, int least) {
        assertThat(SurgeTable.least(muMilli)).isEqualTo(least);
        assertThat(atLeast(least, muMilli / 1000.0)).isLessThanOrEqualTo(0.01);
        assertThat(atLeast(least - 1, muMilli / 1000.0)).isGreaterThan(0.01);
    }

    private static double atLeast(int count, double mu) {
        double term = Math.exp(-mu);
        double below = 0;
        for (int i = 0; i < count; i++) {
            below += term;
            term *= mu / (i + 1);
        }
        return 1 - below;
    }

    @ParameterizedTest
    @CsvSource({"0,2", "51,2", "101,3", "201,4", "501,5", "1001,7", "2001,9", "3001,12", "5001,16"})
    void between_columns_the_next_larger_rate_counts(int muMilli, int least) {
        assertThat(SurgeTable.least(muMilli)).isEqualTo(least);
    }

    @Test
    void above_eight_the_rule_is_off() {
        assertThat(SurgeTable.least(8001)).isEqualTo(SurgeTable.NEVER);
    }
}
