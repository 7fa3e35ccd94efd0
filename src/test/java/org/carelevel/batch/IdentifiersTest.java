package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.carelevel.batch.Identifiers.Because;
import org.carelevel.batch.Identifiers.Column;
import org.carelevel.batch.Identifiers.Hit;
import org.carelevel.batch.Identifiers.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns look like identifiers, and which do not. */
class IdentifiersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME            | name; Name; first_name; name_first; FirstName; PATIENT NAME; last_name_2; lname; surname; initials; demo_first_name; mother's maiden name; patient.name.family",
        "NAME            | nombre; Nombre completo; apellidos; PRIMER_APELLIDO; nombre_del_paciente; inicialesPaciente",
        "PLACE           | address; home_address; Address 1; address.line; street; city; ZIP; zipCode; pat_zip; postal-code; county; latitude; place_of_birth; xd_address",
        "PLACE           | dirección; DOMICILIO; calle; municipio; código postal; lugar_de_nacimiento",
        "DATE            | dob; DOB; date; birthDate; BirthDate; admission_date; date_of_death; Discharge Date; visitDate; last_use_date; survey_timestamp; birth_month; BRTHDTC",
        "DATE            | fecha; FECHA_NACIMIENTO; fecha_de_ingreso; mes_nacimiento",
        "TELEPHONE       | phone; telephone; Cell Phone; phone2; emergency_contact_phone; mobile; teléfono; telefono_casa; movil",
        "FAX             | fax; fax_number; Fax No.",
        "EMAIL           | email; e-mail; email_address; EMail; correo; correo_electronico",
        "SOCIAL_SECURITY | ssn; SSN; patient_ssn; ssn_last_4; social_security_number; NSS",
        "MEDICAL_RECORD  | mrn; MRN; patientMRN; medical_record_number; patient_number; chart number; nhc; numero_expediente",
        "HEALTH_PLAN     | insurance_id; policy_number; member_id; medicaid_number; poliza",
        "ACCOUNT         | account_number; bank_account; iban; numero_de_cuenta",
        "LICENSE         | drivers_license; license number; passport; pasaporte",
        "VEHICLE         | license_plate; VIN; vehicle_id; placa",
        "DEVICE          | device_id; serial_number; mac_address; imei",
        "URL             | url; website; homepage; pagina_web",
        "IP_ADDRESS      | ip; ip_address; IPAddress; direccion_ip",
        "BIOMETRIC       | fingerprint; fingerprint_left; voice_print; huella_dactilar",
        "PHOTOGRAPH      | photo; mugshot; patient_image; foto; headshot_front",
        "OTHER           | student_id; national_id; dni; curp; employee_number",
      })
  void columnsByName(Kind kind, String names) {
    for (String name : names.split("; ", -1)) {
      assertThat(hits(name)).as(name).containsExactly(new Hit(name, kind, Because.NAME, ""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A record's own code.
        "id; ID; record_id; case; CASEID; case_id; study_id; patient_id; client_id; participant_id; subject; response id; number; folio; visit_number",
        // Aggregates, and what is not smaller than a state.
        "age; age_group; edad; state; region; country; estado; pais; year; birth_year; admission_year; ano_nacimiento; zip3; zip_3; quarter; month; school_year",
        // About the person, and no identifier of the list.
        "sex; gender; race; ethnicity; ETHNIC; race___1; marital_status; language; occupation; comments; notes; diagnosis; veteran_status; homeless",
        // Days and times that are no dates.
        "wait_time_days; DAYWAIT; bed_time; wake_up_time; days_since_last_use; up_to_date; date_rape; update; last_updated; duration; weekday",
        // Names of other things.
        "username; user_name; filename; file_name; drug_name; substance name; study_name; site_name; nombre_medicamento; hospital; facility; program; form_name; domain",
        // Words that only look alike.
        "street_drugs; inner_city; capacity; addressed; has_address; has_phone; smartphone_hours; phone_hours_a_day; mobile_app_use; sickle_cell; paindx_cell; email_ok; body_image_score; photophobia; phototherapy; account_for; health_insurance; insurance_type; payment_source; income_social_security; medical_record_reviewed; device_use; ipv; ip_count; licensed; plate; url_count",
        "family-commitments; work-or-school; home-environment; prior-treatment; relapse-after-treatment; daily-alcohol-or-sedatives",
        "bmi; phq1; gad_total; g1.q1; linkId; status; ''; ___; 123"
      })
  void columnsThatAreNone(String names) {
    for (String name : names.split("; ", -1)) {
      assertThat(hits(name)).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMAIL           | a.b+c@example.org; write to ann@mail.example.com please; josé@ejemplo.es",
        "SOCIAL_SECURITY | 123-45-6789; SSN 123-45-6789.",
        "TELEPHONE       | (555) 234-5678; 555-234-5678; 555.234.5678; +1 555-234-5678; 1-800-234-5678; +34 600 123 456; call (555)234-5678 at night",
        "DATE            | 2024-03-01; 2024-03-01T09:00:00Z; 2024/3/1; 3/1/2024; 31.12.2024; 03/01/24; 3/1/2024 9:00 AM; 1-Mar-2024; 1 March 2024; March 1, 2024; Mar 1st 2024; 1 de marzo de 2024",
        "PLACE           | 12 Example St; 12 Old Example Avenue, Springfield; 7B N. Example Rd. Apt 3; 12345-6789; Calle Mayor 12; Av. Reforma 100, piso 3",
        "URL             | https://example.org/ann; www.example.org; HTTP://EXAMPLE.ORG",
        "IP_ADDRESS      | 192.0.2.17; 2001:db8::1; 2001:db8:0:0:0:0:0:1",
        "DEVICE          | 00:00:5e:00:53:01; 00-00-5E-00-53-01",
      })
  void valuesByForm(Kind kind, String values) {
    for (String value : values.split("; ", -1)) {
      assertThat(hits("note", "", value)).as(value).extracting(Hit::kind).containsExactly(kind);
      assertThat(hits("note", " " + value + " "))
          .extracting(Hit::because)
          .containsExactly(Because.VALUE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''; 0; -9; 7; 1.50; 1,54; 2024; 1234567; 20240301; 12345; 123456789; 1234567890; c0001; MN16-22639; 361205; 1e5; +12345; +5; 99; 120",
        "01:00; 06:30; 12:30:45; 00:00; 9-5; 3/10; 21-24; 1-3; 2019-20; 2010-11; 15–17 years; 1 to 30; 0-1-2; 4.0; 1.2.3; 3.5.1; 24/7",
        "yes; no; none; Daily use; Not Hispanic/Latino; Detox, 24-hour, hospital inpatient; 12 Step meetings; 2 days a week; 5 Days In Residential; 10 mg Oral; drives 20 miles; may 3",
        "at 9 @ home; a@b; @ann; user@; 550e8400-e29b-41d4-a716-446655440000; 123-45-67890; 000-12-3456; 123-00-4567; 555-1234; 155-234-5678; 555-134-5678",
        "256.1.1.1; 1.2.3.4.5; 12:34; http; www; example.org; C/W; calle; av; paseo por el parque; LA6270-8; [document]; ☃; 💉",
      })
  void valuesThatAreNone(String values) {
    for (String value : values.split("; ", -1)) {
      assertThat(hits("note", value)).as(value).isEmpty();
    }
  }

  @Test
  void agesOver89() {
    for (String name :
        List.of("age", "AGE", "patient_age", "age_at_admission", "age_years", "edad")) {
      assertThat(hits(name, "17", "89")).isEmpty();
      assertThat(hits(name, "17", "91"))
          .as(name)
          .containsExactly(new Hit(name, Kind.DATE, Because.VALUE, "99"));
      assertThat(hits(name, "104")).hasSize(1);
    }
    assertThat(hits("age", "90+", "900", "-9")).isEmpty();
    assertThat(hits("age_first_use", "97")).isEmpty();
    assertThat(hits("score", "91")).isEmpty();
  }

  @Test
  void aWebAddressThatIsTheFormsIsNobodys() {
    assertThat(hits("questionnaire", "http://example.org/q|1")).isEmpty();
  }

  /** Of a question's column only texts are given that are no answers. */
  @Test
  void aQuestionsColumn() {
    assertThat(Identifiers.in(List.of(new Column("date", true, List.of())))).isEmpty();
    assertThat(
            Identifiers.in(
                List.of(new Column("pregnant", true, List.of("unsure", "ann@example.org")))))
        .extracting(Hit::because)
        .containsExactly(Because.VALUE);
  }

  @Test
  void whatIsSaid() {
    List<Hit> hits =
        Identifiers.in(
            List.of(
                new Column("dob", false, List.of(" ", "2001-02-03")),
                new Column("case", false, List.of("a1")),
                new Column("x\u001b[1m", false, List.of("(555) 234-5678\nÁnn")),
                new Column("fax", false, List.of())));
    assertThat(hits)
        .extracting(Hit::sentence)
        .containsExactly(
            "column 'dob' looks like dates that say more than the year, and ages over 89 by its name, such as '9999-99-99' (45 CFR 164.514(b)(2)(i)(C))",
            "column 'x[1m' looks like telephone numbers by its values, such as '(999) 999-9999 xxx' (45 CFR 164.514(b)(2)(i)(D))",
            "column 'fax' looks like fax numbers by its name (45 CFR 164.514(b)(2)(i)(E))");
  }

  /** The regulation letters its list; the last kind is its last. */
  @Test
  void theRegulationsLetters() {
    assertThat(Arrays.stream(Kind.values()).map(Kind::citation))
        .hasSize(18)
        .doesNotHaveDuplicates()
        .isSorted()
        .startsWith("45 CFR 164.514(b)(2)(i)(A)")
        .endsWith("45 CFR 164.514(b)(2)(i)(R)");
  }

  @Test
  void longTextsAreLookedAtSoon() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String piece :
              List.of(
                  "a",
                  "1",
                  "1 A ",
                  "a.",
                  "+1",
                  "1-",
                  "(2",
                  "::",
                  "a@",
                  "a@a.",
                  "Calle 1 ",
                  "01-",
                  "e_E1")) {
            String text = piece.repeat(100_000);
            assertThat(hits(text, text)).hasSizeLessThan(2);
          }
        });
  }

  private static List<Hit> hits(String name, String... values) {
    return Identifiers.in(List.of(new Column(name, false, List.of(values))));
  }
}
