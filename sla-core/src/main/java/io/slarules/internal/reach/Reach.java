package io.slarules.internal.reach;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types and members that the code of a rule may name: the facts, the verbs, plain values of the Java library, what rule
 * files declare, and what the host allows. Whatever is not on the list is refused.
 */
public final class Reach {
    private static final List<String> OWN_PACKAGES = List.of(
            "io.slarules.rule.",
            "io.slarules.rule.impact.",
            "io.slarules.rule.priority.",
            "io.slarules.rule.targets.",
            "io.slarules.rule.escalation.",
            "io.slarules.rule.triage.",
            "io.slarules.rule.recurrence.",
            "io.slarules.rule.rnd.",
            "io.slarules.rule.problem.",
            "io.slarules.rule.customer.",
            "io.slarules.ticket.",
            "io.slarules.problem.",
            "io.slarules.calendar.");
    private static final Set<String> NEVER = Set.of("getClass", "class", "wait", "notify", "notifyAll", "finalize");

    private final Set<Class<?>> hostTypes;
    private final Set<String> declared;
    private final ClassLoader loader;
    /** Each name is looked for on the class path once. */
    private final Map<String, Optional<Class<?>>> loaded = new HashMap<>();

    private final Set<String> members = new HashSet<>();

    private Reach(Set<Class<?>> hostTypes, Set<String> declared, ClassLoader loader) {
        this.hostTypes = Set.copyOf(hostTypes);
        this.declared = Set.copyOf(declared);
        this.loader = loader;
    }

    /**
     * What rules reach where the host allows nothing more and no file declares a type: to make others of.
     *
     * @param roots types whose members, and those of what they lead to, rules read
     */
    public static Reach ofLibrary(List<Class<?>> roots, ClassLoader loader) {
        Reach reach = new Reach(Set.of(), Set.of(), loader);
        Deque<Class<?>> open = new ArrayDeque<>(roots);
        PlainTypes.ALL.forEach(name -> reach.load(name).ifPresent(open::add));
        Set<Class<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (reach.allows(type.getName()) && seen.add(type)) {
                reach.collect(type, open);
            }
        }
        reach.members.removeAll(PlainTypes.DENIED_MEMBERS);
        reach.members.removeAll(NEVER);
        return reach;
    }

    /**
     * This, and more. It shares nothing that changes with this one.
     *
     * @param types what the host allows
     * @param more the qualified names of the types that rule files declare
     * @param fields of those types
     */
    public Reach with(Set<Class<?>> types, Set<String> more, Set<String> fields) {
        Reach reach = new Reach(types, more, loader);
        reach.members.addAll(members);
        types.forEach(type -> reach.members.addAll(membersOf(type, false)));
        for (String field : fields) {
            String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            reach.members.addAll(List.of(field, "get" + capital, "set" + capital, "is" + capital));
        }
        reach.members.removeAll(NEVER);
        return reach;
    }

    private void collect(Class<?> type, Deque<Class<?>> open) {
        members.addAll(membersOf(type, false));
        boolean own = type.getName().startsWith("io.slarules.");
        if (own) {
            for (Method method : type.getMethods()) {
                open.add(method.getReturnType());
                open.addAll(Arrays.asList(method.getParameterTypes()));
                typesIn(method.getGenericReturnType().getTypeName(), open);
            }
            open.addAll(Arrays.asList(type.getClasses()));
            Class<?>[] permitted = type.getPermittedSubclasses();
            if (permitted != null) {
                open.addAll(Arrays.asList(permitted));
            }
        }
    }

    private void typesIn(String generic, Deque<Class<?>> open) {
        for (String name : generic.split("[<>, ?]+", -1)) {
            if (name.startsWith("io.slarules.")) {
                load(name).ifPresent(open::add);
            }
        }
    }

    /** The names by which members are called, also as properties of a bean. */
    private static Set<String> membersOf(Class<?> type, boolean statics) {
        Set<String> names = new HashSet<>();
        for (Method method : type.getMethods()) {
            if (matches(method, statics)) {
                names.add(method.getName());
                property(method.getName()).ifPresent(names::add);
            }
        }
        for (Field field : type.getFields()) {
            if (matches(field, statics)) {
                names.add(field.getName());
            }
        }
        for (Class<?> nested : type.getClasses()) {
            names.add(nested.getSimpleName());
        }
        return names;
    }

    private static boolean matches(Member member, boolean statics) {
        return !statics || Modifier.isStatic(member.getModifiers());
    }

    private static Optional<String> property(String method) {
        int prefix = method.startsWith("get") || method.startsWith("set") ? 3 : method.startsWith("is") ? 2 : 0;
        return prefix == 0 || method.length() == prefix
                ? Optional.empty()
                : Optional.of(Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1));
    }

    /** The type of a qualified name, not initialised; a nested one may be written with a dot. */
    public Optional<Class<?>> load(String name) {
        if (!loaded.containsKey(name)) {
            loaded.put(name, find(name));
        }
        return loaded.getOrDefault(name, Optional.empty());
    }

    private Optional<Class<?>> find(String name) {
        for (Class<?> host : hostTypes) {
            if (host.getName().equals(name)) {
                return Optional.of(host);
            }
        }
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            int dot = name.lastIndexOf('.');
            boolean nested = dot > 0
                    && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1))
                    && Character.isUpperCase(name.charAt(Math.min(dot + 1, name.length() - 1)));
            return nested ? load(name.substring(0, dot) + '$' + name.substring(dot + 1)) : Optional.empty();
        }
    }

    /** Whether a rule may name a type. */
    public boolean allows(String type) {
        String outermost = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
        return declared.contains(outermost)
                || PlainTypes.ALL.contains(outermost)
                || isHostType(type)
                || OWN_PACKAGES.contains(outermost.substring(0, outermost.lastIndexOf('.') + 1));
    }

    /** The host's types of a simple name. */
    public List<String> hostTypes(String simpleName) {
        return hostTypes.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .map(Class::getName)
                .toList();
    }

    /** Whether a type of the host's stands in this one, which compiled code then mentions. */
    boolean encloses(String type) {
        return hostTypes.stream().anyMatch(host -> host.getName().startsWith(type + "$"));
    }

    private boolean isHostType(String type) {
        return hostTypes.stream().anyMatch(host -> host.getName().equals(type));
    }

    /** Whether a rule may name this member of a type. */
    public boolean allows(String type, String member) {
        boolean denied = isHostType(type) ? NEVER.contains(member) : PlainTypes.DENIED_MEMBERS.contains(member);
        return allows(type) && !denied;
    }

    /** Whether a rule may name this static member of a type that is there. */
    public boolean allowsStatic(String type, String member) {
        return allows(type, member)
                && (declared.contains(type)
                        || load(type)
                                .filter(found -> membersOf(found, true).contains(member))
                                .isPresent());
    }

    /** Whether a member of this name is refused whatever it is a member of. */
    public boolean denies(String member) {
        return PlainTypes.DENIED_MEMBERS.contains(member) && !members.contains(member);
    }

    /** Whether anything that a rule can hold has a member of this name. */
    public boolean knows(String member) {
        return members.contains(member);
    }

    /** Whether rules may import a whole package: something in it is allowed. */
    public boolean allowsPackage(String name) {
        String prefix = name + ".";
        return OWN_PACKAGES.contains(prefix)
                || PlainTypes.ALL.stream().anyMatch(type -> isIn(type, prefix))
                || declared.stream().anyMatch(type -> isIn(type, prefix))
                || hostTypes.stream().anyMatch(type -> isIn(type.getName(), prefix));
    }

    private static boolean isIn(String type, String prefix) {
        return type.startsWith(prefix) && type.indexOf('.', prefix.length()) < 0;
    }
}
