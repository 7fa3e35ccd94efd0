package org.carelevel.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.batch.Identifiers.Kind;

/** Which names of columns, English or Spanish, tell that there are identifiers in them. */
final class IdentifierNames {

  /** What besides its words may be in a name that tells. */
  private enum Others {
    /** {@link #PASSING} words only: {@code phone} tells, {@code phone_hours_a_day} does not. */
    PASSING,
    /** One other word before them too, as a form puts before all its fields. */
    PREFIX,
    /** Anything but what makes something else of it. */
    ANY
  }

  /**
   * A name that tells of a kind.
   *
   * @param words all of them must be in it
   */
  private record Rule(Kind kind, Set<String> words, Others others) {

    boolean fits(NameWords name) {
      if (!name.words().containsAll(words)) {
        return false;
      }
      List<String> rest =
          name.words().stream().filter(w -> !words.contains(w) && !passes(w, name)).toList();
      return switch (others) {
        case PASSING -> rest.isEmpty();
        case PREFIX -> rest.isEmpty() || (isFirst(rest, name) && !OWNING.contains(rest.get(0)));
        case ANY -> rest.stream().noneMatch(ELSE::contains);
      };
    }

    private static boolean isFirst(List<String> rest, NameWords name) {
      return rest.size() == 1 && rest.equals(name.words().subList(0, 1));
    }
  }

  /** Words that only say whose it is, or which of several. */
  private static final Set<String> PASSING =
      words(
          """
          patient patients client person participant subject respondent member individual child
          mother father mom dad parent guardian spouse wife husband partner sibling relative kin
          next emergency contact home house work office personal primary secondary alternate alt
          other current permanent mailing billing residence residential legal full preferred main
          of the s my your in at is no nr num number line pt
          paciente cliente persona participante madre padre conyuge tutor pareja familiar contacto
          emergencia casa trabajo actual personal principal completo completa numero de del la el
          """);

  /** Before a thing, they ask whether there is one. */
  private static final Set<String> OWNING = words("has have had own owns no any use uses tiene");

  /** Words with which a name does not tell after all. */
  private static final Set<String> ELSE = words("rape violence up format type known");

  /** A word, or words joined by +; before ~ a prefix may stand, and around a * anything. */
  private static final List<Rule> RULES =
      Stream.of(
              rules(
                  Kind.NAME,
                  """
                  name first+name~ last+name~ middle+name~ given+name~ family+name~ maiden+name~
                  firstname~ lastname~ middlename~ givenname~ familyname~ maidenname~ fullname~
                  fname~ lname~ surname~ forename~ nickname~ initials~
                  nombre primer+nombre~ segundo+nombre~ apellido~ apellidos~ nombre+apellido
                  nombre+apellidos nombre+y+apellidos iniciales~
                  """),
              rules(
                  Kind.PLACE,
                  """
                  address~ street street+address~ street+name~ city town zip~ zip+code~ zipcode~
                  postcode~ postal+code~ postalcode~ county~ county+code~ precinct census+tract*
                  latitude* longitude* lat lon lng gps geocode neighborhood birthplace place+birth
                  city+birth address+city~ address+zip~ address+street~ address+postal+code~
                  address+county~ fips+county
                  direccion~ domicilio~ calle ciudad municipio~ localidad colonia barrio condado~
                  codigo+postal~ lugar+nacimiento ciudad+nacimiento latitud* longitud*
                  """),
              rules(
                  Kind.DATE,
                  """
                  date* dob* birthdate* birthday* brthdtc* brthdat* dthdtc* deathdate* admitdate*
                  dischargedate* timestamp* datetime* born+on~ admitted+on~ discharged+on~ dod
                  birth+day birth+month admission+month admission+day discharge+month
                  discharge+day death+month
                  fecha* nacimiento mes+nacimiento dia+nacimiento mes+ingreso dia+ingreso
                  """),
              rules(
                  Kind.TELEPHONE,
                  """
                  telephone phone telephone+number phonenumber cell+phone mobile+phone cellphone
                  mobile cell tel telephone+day phone+day phone+evening
                  telefono celular movil tel+movil telefono+movil telefono+celular telefono+fijo
                  """),
              rules(Kind.FAX, "fax fax+phone telefax"),
              rules(
                  Kind.EMAIL,
                  """
                  email e+mail email+address e+mail+address emailaddress
                  correo correo+electronico direccion+correo direccion+correo+electronico
                  """),
              rules(
                  Kind.SOCIAL_SECURITY,
                  """
                  ssn* social+security ss+number nss seguridad+social+numero
                  """),
              rules(
                  Kind.MEDICAL_RECORD,
                  """
                  mrn* medical+record medical+record+id chart+number hospital+number
                  patient+number patient+no medicalrecord medicalrecordnumber
                  nhc historia+clinica+numero expediente numero+expediente expediente+clinico
                  """),
              rules(
                  Kind.HEALTH_PLAN,
                  """
                  insurance+number insurance+id policy+number insurance+policy+number
                  member+id member+number subscriber+id subscriber+number
                  beneficiary+id beneficiary+number medicare+id medicare+number medicaid+id
                  medicaid+number health+plan+id health+plan+number
                  poliza numero+poliza numero+afiliado afiliacion+numero numero+seguro
                  """),
              rules(
                  Kind.ACCOUNT,
                  """
                  account account+number account+id acct acct+number bank+account iban*
                  credit+card credit+card+number cuenta numero+cuenta cuenta+bancaria
                  """),
              rules(
                  Kind.LICENSE,
                  """
                  license+number licence+number driver+license drivers+license driver+s+license
                  driver+licence drivers+licence driver+license+number certificate+number passport
                  passport+number licencia+numero licencia+conducir pasaporte
                  """),
              rules(
                  Kind.VEHICLE,
                  """
                  vin license+plate licence+plate plate+number number+plate vehicle+id
                  vehicle+number vehicle+registration placa matricula
                  """),
              rules(
                  Kind.DEVICE,
                  """
                  device+id device+serial device+serial+number serial+number imei* mac+address
                  numero+serie dispositivo+id
                  """),
              rules(
                  Kind.URL,
                  "url website homepage web+page web+address web+site pagina+web sitio+web"),
              rules(Kind.IP_ADDRESS, "ip ip+address ipaddress* direccion+ip ip+addr"),
              rules(
                  Kind.BIOMETRIC,
                  """
                  fingerprint* finger+print* voiceprint* voice+print* biometric* retina+scan*
                  iris+scan* face+scan* huella huellas huella+dactilar* biometrico*
                  """),
              rules(
                  Kind.PHOTOGRAPH,
                  """
                  photo photograph photo+id mugshot* headshot* selfie* portrait face+image
                  face+photo patient+image foto fotografia retrato imagen+rostro
                  """),
              rules(
                  Kind.OTHER,
                  """
                  national+id nationalid tax+id student+id student+number employee+id
                  employee+number inmate+id inmate+number prisoner+number badge+number
                  dni nie nif curp cedula documento+identidad numero+documento
                  """))
          .flatMap(List::stream)
          .sorted(Comparator.comparing(rule -> -rule.words().size()))
          .toList();

  private IdentifierNames() {}

  /** What a column with this name holds; empty where the name does not tell. */
  static Optional<Kind> kind(NameWords name) {
    return RULES.stream().filter(rule -> rule.fits(name)).map(Rule::kind).findFirst();
  }

  /** The first three digits of a ZIP code may stay where enough people live. */
  private static boolean passes(String word, NameWords name) {
    boolean digits = word.chars().allMatch(Character::isDigit);
    return digits ? !(word.equals("3") && name.has("zip")) : PASSING.contains(word);
  }

  private static List<Rule> rules(Kind kind, String names) {
    return words(names).stream().map(name -> rule(kind, name)).toList();
  }

  private static Rule rule(Kind kind, String name) {
    Others others =
        name.endsWith("*") ? Others.ANY : name.endsWith("~") ? Others.PREFIX : Others.PASSING;
    String words = others == Others.PASSING ? name : name.substring(0, name.length() - 1);
    return new Rule(kind, Set.of(words.split("\\+")), others);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
