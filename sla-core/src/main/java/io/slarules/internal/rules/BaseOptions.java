package io.slarules.internal.rules;

import org.drools.core.BaseConfigurationFactories;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.SingleValueKieBaseOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.utils.ChainedProperties;

/**
 * The options of a rule base. Conditions are compiled at their first use by the thread that uses them, so no thread is started; Drools asks for this
 * option each time it evaluates one of them, some hundred times in a decision, so that the answer is at hand here and not looked up.
 */
final class BaseOptions extends CompositeBaseConfiguration {
    private static final long serialVersionUID = 1L;
    private static final ConstraintJittingThresholdOption AT_FIRST_USE = ConstraintJittingThresholdOption.get(0);

    @SuppressWarnings("unchecked") // An array of factories of one type.
    private BaseOptions(ClassLoader loader) {
        super(
                ChainedProperties.getChainedProperties(loader),
                loader,
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf,
                BaseConfigurationFactories.flowConf);
        setOption(AT_FIRST_USE);
    }

    /** @param loader in which rules find what they name */
    static BaseOptions of(ClassLoader loader) {
        return new BaseOptions(ProjectClassLoader.getClassLoader(loader, BaseOptions.class));
    }

    @Override
    @SuppressWarnings({"unchecked", "ReferenceEquality"
    }) // The key says of which type its option is; there is one of each.
    public <C extends SingleValueKieBaseOption> C getOption(OptionKey<C> key) {
        return key == ConstraintJittingThresholdOption.KEY ? (C) AT_FIRST_USE : super.getOption(key);
    }
}
